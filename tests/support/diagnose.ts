// Runs `kompas doctor` for tests, and gives what is not good.
import { expect } from 'vitest'
import { z } from 'zod'
import { runCommand } from './run-command.js'

const findingsSchema = z.array(
  z.strictObject({
    state: z.enum(['good', 'warning', 'bad']),
    what: z.string(),
    found: z.string().min(1),
    todo: z.string().min(1).optional(),
  }),
)
type Finding = z.infer<typeof findingsSchema>[number]

/** The shared index and any free port, unless `environment` says otherwise. */
export async function diagnose(
  environment: Record<string, string>,
): Promise<{ code: number; wrong: Finding[] }> {
  const { code, stdout } = await runCommand(['doctor', '--json'], {
    environment: { PORT: '0', ...environment },
  })
  const findings = findingsSchema.parse(JSON.parse(stdout))
  for (const { state, todo } of findings) expect(todo === undefined).toBe(state === 'good')
  // That the shipped directory is the example is always told; one test looks at that.
  const isExample = ({ what, found }: Finding): boolean =>
    what === 'directory' && found.includes('the example')
  return { code, wrong: findings.filter((one) => one.state !== 'good' && !isExample(one)) }
}
