// What the ask page shows before any question: examples, and how Kompas answers.
import type { VNode } from 'preact'
import type { PageContext } from '../page-context.js'
import { ExampleQuestions } from './example-questions.js'

/** The start of the ask page. */
export function StartView({ context }: { context: PageContext }): VNode {
  const { ask } = context.words
  return (
    <div class="start">
      <ExampleQuestions language={context.language} />
      <section aria-labelledby="about">
        <h2 id="about">{ask.about}</h2>
        <ul class="promises">
          {ask.promises.map((promise) => (
            <li key={promise.title}>
              <h3>{promise.title}</h3>
              <p>{promise.text}</p>
            </li>
          ))}
        </ul>
      </section>
      <p>
        <a class="more" href="/read">
          {ask.readInstead}
        </a>
      </p>
    </div>
  )
}
