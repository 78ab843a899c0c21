// Reads what an OpenAI-compatible endpoint sends, whole or in pieces, as data of a known form.
import { z } from 'zod'
import { LanguageModelError, type Completion } from './language-model.js'

/** An endpoint that never stops writing is cut off here (characters). */
const longestText = 40_000

const wordsSchema = z.object({ content: z.string().nullish(), refusal: z.string().nullish() })
const finishSchema = z.string().nullish()

const answerSchema = z.object({
  choices: z.array(z.object({ message: wordsSchema, finish_reason: finishSchema })).min(1),
})

const chunkSchema = z.object({
  choices: z.array(z.object({ delta: wordsSchema.nullish(), finish_reason: finishSchema })),
})

/** Reads a whole answer. @throws LanguageModelError (`garbage`) when it has another form */
export function readAnswer(answer: unknown): Completion {
  const [choice] = parse(answerSchema, answer).choices
  return conclude(choice?.message.content ?? '', choice?.message.refusal ?? '', choice?.finish_reason ?? null)
}

/**
 * Reads a stream of pieces to its end.
 * @throws LanguageModelError (`garbage`) when a piece has another form or the stream ends before it is complete
 */
export async function readPieces(
  stream: AsyncIterable<unknown>,
  onText: (piece: string) => void,
): Promise<Completion> {
  let text = ''
  let refusal = ''
  let finish: string | null = null
  for await (const part of stream) {
    const [choice] = parse(chunkSchema, part).choices
    const piece = choice?.delta?.content ?? ''
    text += piece
    refusal += choice?.delta?.refusal ?? ''
    finish = choice?.finish_reason ?? finish
    if (text.length > longestText) return conclude(text, '', 'length')
    if (piece !== '') onText(piece)
  }
  if (finish === null && refusal === '')
    throw new LanguageModelError('garbage', "the language model's stream ended before it was complete")
  return conclude(text, refusal, finish)
}

function conclude(text: string, refusal: string, finish: string | null): Completion {
  if (refusal !== '' || finish === 'content_filter') return { kind: 'refused' }
  const cut = finish === 'length' || text.length > longestText
  return { kind: 'text', text: text.slice(0, longestText), cut }
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new LanguageModelError(
    'garbage',
    `the language model's answer has another form: ${z.prettifyError(parsed.error)}`,
  )
}
