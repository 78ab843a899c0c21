// The frame around every page: head, wordmark, navigation, languages, footer.
import type { ComponentChildren, VNode } from 'preact'
import { boardWords } from '../../bot/views/board-words.js'
import { languages } from '../../languages.js'
import { glossaryPath } from '../glossary/glossary-path.js'
import { addressWith, type PageContext } from '../page-context.js'
import { CompassIcon } from './icons.js'

const htmxConfig = JSON.stringify({
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false,
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  responseHandling: [{ code: '...', swap: true }],
})
const ownNames = { nl: 'Nederlands', fr: 'Français', de: 'Deutsch', en: 'English' }

export interface LayoutProps {
  context: PageContext
  title: string
  section: 'ask' | 'read' | 'board' | null
  wide?: boolean
  children: ComponentChildren
}

/** A whole page. */
export function Layout({ context, title, section, wide = false, children }: LayoutProps): VNode {
  const { frame } = context.words
  return (
    <html lang={context.language}>
      <Head context={context} title={title} />
      <body>
        <a class="skip" href="#main">
          {frame.skip}
        </a>
        <header class="site-header">
          <div class="bar">
            <a class="wordmark" href="/" aria-label={frame.home}>
              <CompassIcon />
              <span>Kompas</span>
            </a>
            <nav class="site-nav" aria-label={frame.navigation}>
              <a href="/" aria-current={section === 'ask' ? 'page' : undefined}>
                {frame.ask}
              </a>
              <a href="/read" aria-current={section === 'read' ? 'page' : undefined}>
                {frame.read}
              </a>
              {context.hasActions && <BoardLink context={context} section={section} />}
            </nav>
            <LanguageSwitch context={context} />
          </div>
        </header>
        <main id="main" class={wide ? 'wide' : undefined} tabIndex={-1}>
          {children}
        </main>
        <Footer context={context} />
      </body>
    </html>
  )
}

/** Out of another site's frame it opens a window of its own: no session opens inside one. */
function BoardLink({ context, section }: Pick<LayoutProps, 'context' | 'section'>): VNode {
  const target = context.isFramed ? '_blank' : undefined
  return (
    <a href="/board" aria-current={section === 'board' ? 'page' : undefined} target={target}>
      {boardWords[context.language].title}
    </a>
  )
}

function Footer({ context }: { context: PageContext }): VNode {
  return (
    <footer class="site-footer">
      {context.hasGlossary && (
        <p class="footer-links">
          <a href={glossaryPath}>{context.words.glossary.title}</a>
        </p>
      )}
      <p>{context.words.frame.footer}</p>
    </footer>
  )
}

function Head({ context, title }: { context: PageContext; title: string }): VNode {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="htmx-config" content={htmxConfig} />
      <title>{`${title} – Kompas`}</title>
      <link rel="icon" href={context.assets.icon} type="image/svg+xml" />
      <link rel="stylesheet" href={context.assets.styles} />
      <script src={context.assets.htmx} defer />
      <script src={context.assets.script} type="module" />
    </head>
  )
}

/** The four languages; each link is this same page in that language. */
function LanguageSwitch({ context }: { context: PageContext }): VNode {
  return (
    <nav id="languages" class="languages" aria-label={context.words.frame.language}>
      {languages.map((language) => (
        <a
          key={language}
          href={addressWith(context, { lang: language })}
          hreflang={language}
          lang={language}
          aria-label={`${language.toUpperCase()} ${ownNames[language]}`}
          aria-current={language === context.language ? 'true' : undefined}
        >
          {language.toUpperCase()}
        </a>
      ))}
    </nav>
  )
}
