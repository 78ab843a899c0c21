// `npm run check:supply`: licences, install scripts and known weaknesses of everything that npm installs.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { checkAdvisories } from './check-advisories.js'
import { checkInstallScripts } from './check-install-scripts.js'
import { checkLicences } from './check-licences.js'
import { findExpired, readExceptions } from './read-exceptions.js'
import { readLock } from './read-lock.js'

const exceptions = readExceptions('deploy/supply-chain/exceptions.json')
const packages = readLock('package-lock.json')
const { allowScripts } = z
  .object({ allowScripts: z.record(z.string(), z.boolean()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))

// Told once and not again: without a network the rest of the check must go on soon.
const audit = spawnSync('npm', ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=10000'], {
  encoding: 'utf8',
})
const advisories = checkAdvisories(audit.stdout, exceptions.advisories)
const problems = [
  ...findExpired(exceptions, new Date().toISOString().slice(0, 10)),
  ...checkLicences(packages, exceptions.licences),
  ...checkInstallScripts(packages, allowScripts),
  ...(advisories.kind === 'asked' ? advisories.problems : []),
]
process.stdout.write(`${packages.length} packages looked at\n`)
if (advisories.kind === 'not-asked') {
  process.stdout.write(`known weaknesses NOT looked up, the registry didn't answer: ${advisories.reason}\n`)
}
for (const problem of problems) process.stderr.write(`${problem}\n`)
process.exitCode = problems.length === 0 ? 0 : 1
