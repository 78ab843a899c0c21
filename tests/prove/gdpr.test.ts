// Public, unseen text: GDPR articles in three languages find the Dutch recitals behind them.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadEmbedder } from '../../src/models/embedder.js'
import { createIntegerProduct } from '../../src/models/integer-product.js'
import { prepareIndex } from '../../src/retrieval/prepare-index.js'
import { readDocument } from '../../src/retrieval/read-document.js'
import { createRetriever, type Retriever } from '../../src/retrieval/retrieve.js'

const folder = resolve('../shared/bench/gdpr')
const model = resolve('corpus/model')

interface Gdpr {
  recitals: { id: number; text: string }[]
  articles: { article: number; title: string; paragraphs: { text: string }[] }[]
}

describe.runIf(existsSync(folder))('GDPR articles find Dutch recitals', () => {
  const work = mkdtempSync(join(tmpdir(), 'kompas-gdpr-'))
  const ordinals = new Map<string, number>()
  let retriever: Retriever

  beforeAll(async () => {
    const corpus = join(work, 'gdpr')
    mkdirSync(corpus)
    const { recitals } = readGdpr('nl')
    writeFileSync(join(corpus, 'about.json'), JSON.stringify({ id: 'gdpr', title: 'AVG', language: 'nl' }))
    writeFileSync(
      join(corpus, 'document.md'),
      `# AVG\n\n${recitals.map(({ text }) => text.replace(/\s+/g, ' ').replace(/^([(\d])/, '\\$1')).join('\n\n')}\n`,
    )
    const document = readDocument(corpus)
    const paragraphs = document.passages.filter(({ kind }) => kind === 'text')
    expect(paragraphs).toHaveLength(recitals.length)
    for (const [at, { id }] of paragraphs.entries()) ordinals.set(id, recitals[at]!.id)
    const embedder = await loadEmbedder(model)
    const documents = [document]
    const index = await prepareIndex({
      documents,
      embedder,
      dataDir: join(work, 'data'),
      onUsable: () => undefined,
    })
    retriever = createRetriever({ index, documents, embedder, product: await createIntegerProduct() })
  })
  afterAll(() => {
    rmSync(work, { recursive: true, force: true })
  })

  it.each(['fr', 'de', 'en'] as const)('from %s', async (language) => {
    const relevant = readRelevant()
    const scores: number[] = []
    for (const { article, title, paragraphs } of readGdpr(language).articles) {
      const wanted = relevant.get(article)
      if (wanted === undefined || wanted.size === 0) continue
      const { candidates } = await retriever.retrieve(`${title}. ${paragraphs[0]?.text ?? ''}`, language)
      scores.push(
        gain(
          candidates.slice(0, 10).map(({ passage }) => wanted.has(ordinals.get(passage.id) ?? 0)),
          wanted.size,
        ),
      )
    }
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
    process.stderr.write(`GDPR ${language} → nl: nDCG@10 ${mean.toFixed(3)} over ${scores.length} articles\n`)
    expect(mean).toBeGreaterThan(0.55)
  })
})

function readGdpr(language: string): Gdpr {
  return JSON.parse(readFileSync(join(folder, `gdpr.${language}.json`), 'utf8')) as Gdpr
}

/** Recitals behind each article. */
function readRelevant(): Map<number, Set<number>> {
  const links = JSON.parse(readFileSync(join(folder, 'article_to_recitals.json'), 'utf8')) as Record<
    string,
    number[]
  >
  return new Map(Object.entries(links).map(([article, recitals]) => [Number(article), new Set(recitals)]))
}

/** Normalised discounted cumulative gain of binary relevance. */
function gain(hits: boolean[], relevantCount: number): number {
  const discounted = (flags: boolean[]): number =>
    flags.reduce((sum, hit, at) => sum + (hit ? 1 / Math.log2(at + 2) : 0), 0)
  return discounted(hits) / discounted(Array.from({ length: Math.min(10, relevantCount) }, () => true))
}
