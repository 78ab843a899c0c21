// Example questions that can be asked with a click.
import type { VNode } from 'preact'
import { answerWords } from '../../bot/views/answer-words.js'
import type { Language } from '../../languages.js'
import { questionPath } from './question-path.js'

/** Example questions in a language. */
export function ExampleQuestions({ language }: { language: Language }): VNode {
  const words = answerWords[language]
  return (
    <section class="examples" aria-labelledby="examples">
      <h2 id="examples">{words.exampleQuestionsTitle}</h2>
      <ul>
        {words.exampleQuestions.map((question) => (
          <li key={question}>
            <a href={questionPath(question, language)}>{question}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
