// `kompas ask`: answers for people and for programs, line by line, in order, whatever comes in.
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { answerSchema, readAnswers } from '../support/answer-contract.js'
import { runCommand } from '../support/run-command.js'

const question = 'Wat is de hoeksteen van onze collectieve verdediging?'

function lines(...values: unknown[]): string {
  return values.map((value) => `${typeof value === 'string' ? value : JSON.stringify(value)}\n`).join('')
}

describe('one question', () => {
  test('is answered in plain text when piped', async () => {
    const { code, stdout, stderr } = await runCommand(['ask', question])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('«De NAVO blijft de hoeksteen van onze collectieve verdediging')
    expect(stdout).not.toContain('\u001B')
    expect(stdout.endsWith('\n')).toBe(true)
  })

  test('may be given without quotes around it', async () => {
    const [whole, words] = [
      await runCommand(['ask', question]),
      await runCommand(['ask', ...question.split(' ')]),
    ]
    expect(words.stdout).toBe(whole.stdout)
  })

  test('on a terminal has colours and fits its width', async () => {
    const { stdout } = await runCommand(['ask', question], { columns: 40 })
    expect(stdout).toContain('\u001B[')
    const widths = stdout.split('\n').map((line) => stripVTControlCharacters(line).length)
    expect(Math.max(...widths)).toBeLessThanOrEqual(40)
  })

  test('is answered in the language asked for', async () => {
    const { stdout } = await runCommand(['ask', '--json', '--language', 'fr', question])
    expect(answerSchema.parse(JSON.parse(stdout))).toMatchObject({ language: 'fr', status: 'answered' })
  })

  test.each([
    ['How many soldiers did France lose at Waterloo?', 'not-found'],
    ['recept voor wafels', 'declined'],
    ['En voor energie?', 'unclear'],
    ['hallo', 'declined'],
    ['???', 'unclear'],
  ])('with another outcome is a success too: %s', async (text, status) => {
    const [plain, json] = [await runCommand(['ask', text]), await runCommand(['ask', '--json', text])]
    expect([plain.code, json.code]).toEqual([0, 0])
    expect(plain.stdout.trim()).not.toBe('')
    expect(answerSchema.parse(JSON.parse(json.stdout)).status).toBe(status)
  })

  test('links to the public address where there is one', async () => {
    const environment = { PUBLIC_URL: 'https://kompas.example/' }
    const { stdout } = await runCommand(['ask', '--json', question], { environment })
    for (const { url } of answerSchema.parse(JSON.parse(stdout)).citations)
      expect(url).toMatch(/^https:\/\/kompas\.example\/read\/national-security-strategy\//)
    expect((await runCommand(['ask', question], { environment })).stdout).toContain(
      'https://kompas.example/read/',
    )
  })
})

describe('bad usage ends with 2 and says what is expected', () => {
  test.each([
    [['ask'], 'give a question in quotes'],
    [['ask', '--language', 'es', 'hola'], 'expected nl, fr, de or en'],
    [['ask', '--nonsense', 'x'], "unknown option '--nonsense'"],
    [['nonsense'], "unknown command 'nonsense'"],
    [['bench', '--quality'], '--questions'],
    [[], 'Usage: kompas'],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await runCommand(args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})

test.each([[['--help']], [['ask', '--help']], [['help', 'serve']]])(
  'help (%j) is a success',
  async (args) => {
    const { code, stdout, stderr } = await runCommand(args)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Usage: kompas')
  },
)

describe('JSON lines', () => {
  test('are answered in order, each of the promised form', async () => {
    const input = lines(
      { id: 'a', question },
      { id: 'b', question: 'Which action lines does axis 2 have?' },
      { id: 3, question: 'bonjour' },
      {
        id: 'd',
        question: 'En tegen spionage?',
        thread: [{ role: 'person', text: 'Wat tegen desinformatie?' }],
      },
      { id: 'e', question, language: 'de' },
      { id: 'f', question: '' },
    )
    const { code, stdout, stderr } = await runCommand(['ask', '--jsonl'], { stdin: input })
    expect([code, stderr]).toEqual([0, ''])
    const answers = readAnswers(stdout)
    expect(answers.map(({ id, status, language }) => [id, status, language])).toEqual([
      ['a', 'answered', 'nl'],
      ['b', 'answered', 'en'],
      ['3', 'declined', 'fr'],
      ['d', 'answered', 'nl'],
      ['e', 'answered', 'de'],
      ['f', 'unclear', 'nl'],
    ])
    expect(answers[1]!.citations).toHaveLength(5)
    expect(answers[0]!.passages).toHaveLength(10)
    for (const { quote, reading } of answers[4]!.citations) expect(reading).not.toBe(quote)
  })

  test.each([
    ['no JSON', '{"id":', null],
    ['a text', '"hello"', null],
    ['a list', '[1,2]', null],
    ['nothing', 'null', null],
    ['no question', '{"id":"x"}', 'x'],
    ['a number for a question', '{"id":7,"question":7}', '7'],
    ['no id', `{"question":"${question}"}`, null],
    ['an id that is a list', '{"id":["x"],"question":"a"}', null],
    ['a wrong role', '{"id":"x","question":"a","thread":[{"role":"system","text":"b"}]}', 'x'],
    ['a thread that is no list', '{"id":"x","question":"a","thread":"b"}', 'x'],
    ['an unknown language', '{"id":"x","question":"a","language":"es"}', 'x'],
  ])('with %s are answered as bad input, and the next line goes on', async (_name, line, id) => {
    const { code, stdout, stderr } = await runCommand(['ask', '--jsonl'], {
      stdin: lines(line, { id: 'next', question: 'hallo' }),
    })
    const [bad, next] = readAnswers(stdout)
    expect(bad).toMatchObject({ id, status: 'unclear', reason: 'bad-input' })
    expect(next).toMatchObject({ id: 'next', status: 'declined', reason: 'greeting' })
    expect(code).toBe(0)
    expect(stderr).toMatch(/^kompas: .+\n$/)
  })

  test.each(['', '\n', ' \n\t\r\n\n'])('that are empty (%j) have no answers', async (stdin) => {
    expect(await runCommand(['ask', '--jsonl'], { stdin })).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test('may end as on Windows, begin with a byte order mark, and lack the last line end', async () => {
    const [first, second] = [
      { id: '1', question: 'hallo' },
      { id: '2', question: 'bedankt' },
    ]
    const stdin = `\uFEFF${JSON.stringify(first)}\r\n${JSON.stringify(second)}`
    const answers = readAnswers((await runCommand(['ask', '--jsonl'], { stdin })).stdout)
    expect(answers.map(({ id, reason }) => [id, reason])).toEqual([
      ['1', 'greeting'],
      ['2', 'thanks'],
    ])
  })

  test('may hold the line ends of Unicode inside a question', async () => {
    const stdin = '{"id":"1","question":"hallo\u2028"}\n{"id":"2","question":"hallo\u2029\u0085"}\n'
    const answers = readAnswers((await runCommand(['ask', '--jsonl'], { stdin })).stdout)
    expect(answers.map(({ id, reason }) => [id, reason])).toEqual([
      ['1', 'greeting'],
      ['2', 'greeting'],
    ])
  })

  test('may arrive cut anywhere, in the middle of a character too', async () => {
    const bytes = Buffer.from(lines({ id: 'é', question: 'hé' }, { id: '😀', question: 'Guten Tag' }))
    const stdin = [...bytes].map((byte) => Uint8Array.of(byte))
    const answers = readAnswers((await runCommand(['ask', '--jsonl'], { stdin })).stdout)
    expect(answers.map(({ id, language }) => [id, language])).toEqual([
      ['é', 'nl'],
      ['😀', 'de'],
    ])
  })
})
