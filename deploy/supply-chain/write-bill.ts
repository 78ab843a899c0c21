// `npm run sbom`: what a running Kompas is made of, as CycloneDX on stdout: npm's packages and the embedding model.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { addModel, readChecksums } from './add-model.js'

const made = spawnSync(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--omit', 'dev'],
  {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  },
)
if (made.status !== 0) throw new Error(`npm sbom failed:\n${made.stderr}`)
const checksums = readChecksums(readFileSync('corpus/model/SHA256SUMS', 'utf8'))
process.stdout.write(`${JSON.stringify(addModel(JSON.parse(made.stdout), checksums), null, 2)}\n`)
