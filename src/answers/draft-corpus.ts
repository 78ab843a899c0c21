// Lets a language model propose readings and questions for passages that lack them; a person reviews the file.
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { languages, type Language } from '../languages.js'
import type { LanguageModel, ModelMessage } from '../models/language-model.js'
import type { Prompt } from '../models/read-prompt.js'
import { splitSentences } from '../retrieval/split-sentences.js'
import type { Passage, StrategyDocument } from '../retrieval/types.js'

/** Questions asked for in each language. */
const questionCount = 3
/** A passage with fewer questions than this in a language lacks them. */
const fewestQuestions = 2

const languageNames: Record<Language, string> = { nl: 'Dutch', fr: 'French', de: 'German', en: 'English' }

const readingLine = z.object({ sentence: z.string().trim().min(1) })
const questionLine = z.object({
  lang: z.enum(languages),
  kind: z.string().min(1),
  text: z.string().trim().min(1).max(500),
})

/** What a passage lacks. */
export type Gap = { passage: Passage } & ({ readings: Language } | { questions: true })

/** One proposal, or why there is none; nothing of it is in the corpus until a person puts it there. */
export type Proposal =
  | { anchor: string; reading: { language: Language; sentences: string[] } }
  | { anchor: string; question: z.infer<typeof questionLine> }
  | { anchor: string; rejected: string }

export interface DraftParts {
  model: LanguageModel
  /** prompts/draft-readings.md and prompts/draft-questions.md */
  prompts: { readings: Prompt; questions: Prompt }
  document: StrategyDocument
}

/** Finds the passages without a reading in a language, or with too few questions in one. */
export function findGaps(document: StrategyDocument): Gap[] {
  return document.passages
    .filter(({ kind }) => kind !== 'heading')
    .flatMap((passage): Gap[] => {
      const missing = languages.filter(
        (language) => language !== document.language && !document.readings[language].has(passage.anchor),
      )
      const own = document.questions.filter(({ anchor }) => anchor === passage.anchor)
      const few = languages.some(
        (language) => own.filter((question) => question.language === language).length < fewestQuestions,
      )
      return [
        ...missing.map((language): Gap => ({ passage, readings: language })),
        ...(few ? [{ passage, questions: true as const }] : []),
      ]
    })
}

/**
 * Asks the model for what is missing, gap by gap, and yields each proposal as it comes.
 * @throws LanguageModelError when the endpoint fails; what was yielded before stays good
 */
export async function* draftCorpus(
  parts: DraftParts,
  gaps: Gap[],
  signal?: AbortSignal,
): AsyncGenerator<Proposal> {
  for (const gap of gaps) {
    const { anchor } = gap.passage
    const completion = await parts.model.complete(writeMessages(parts, gap), { signal })
    if (completion.kind === 'refused') yield { anchor, rejected: 'the model refused' }
    else if ('readings' in gap) yield readReading(parts.document, gap.passage, gap.readings, completion.text)
    else yield* readQuestions(anchor, completion.text)
  }
}

function writeMessages({ prompts, document }: DraftParts, gap: Gap): ModelMessage[] {
  const fence = randomBytes(6).toString('hex')
  const { passage } = gap
  const sentences = splitSentences(passage.text, document.language).map(({ text }) => text)
  const reading = 'readings' in gap
  const system = reading
    ? prompts.readings.fill({
        fromLanguage: languageNames[document.language],
        toLanguage: languageNames[gap.readings],
        count: String(sentences.length),
        fence,
      })
    : prompts.questions.fill({ count: String(questionCount), fence })
  const body = reading
    ? sentences.map((text, at) => `${at + 1}. ${text}`).join('\n')
    : [...passage.headings, passage.text].join('\n')
  return [
    { role: 'system', content: system },
    { role: 'user', content: `<<${fence} passage>>\n${body}\n<<end ${fence}>>` },
  ]
}

/** A reading must have as many sentences as the original, or it cannot stand beside it. */
function readReading(
  document: StrategyDocument,
  passage: Passage,
  language: Language,
  text: string,
): Proposal {
  const wanted = splitSentences(passage.text, document.language).length
  const sentences = parseLines(text, readingLine).map(({ sentence }) => sentence.replace(/\s+/g, ' '))
  return sentences.length === wanted
    ? { anchor: passage.anchor, reading: { language, sentences } }
    : {
        anchor: passage.anchor,
        rejected: `${sentences.length} sentences in ${language} instead of ${wanted}`,
      }
}

function readQuestions(anchor: string, text: string): Proposal[] {
  const questions = parseLines(text, questionLine)
  return questions.length === 0
    ? [{ anchor, rejected: 'no question could be read' }]
    : questions.map((question) => ({ anchor, question }))
}

/** Lines of another form are left out: the count tells. */
function parseLines<T>(text: string, schema: z.ZodType<T>): T[] {
  return text.split('\n').flatMap((line) => {
    try {
      const parsed = schema.safeParse(JSON.parse(line))
      return parsed.success ? [parsed.data] : []
    } catch {
      return []
    }
  })
}
