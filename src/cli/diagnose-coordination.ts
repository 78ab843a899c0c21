// The checks of `kompas doctor` on what action items need: the database, the directory and the routing model.
import type { Config, Secrets } from '../config.js'
import { dataSections, type Directory } from '../directory/types.js'
import { createLogger } from '../logger.js'
import { modelId } from '../models/embedder.js'
import { openDirectory } from '../open-directory.js'
import { openOnce } from '../open-once.js'
import { routingInUse } from '../open-routing.js'
import { databaseFile, hasDatabase, inspectStores, openStores } from '../open-storage.js'
import type { StrategyDocument } from '../retrieval/types.js'
import { attempt, bad, failed, good, warning, type Finding } from './findings.js'

interface Settings {
  config: Config
  secrets: Secrets
}

/** Runs them; nothing is made or migrated by it. */
export async function diagnoseCoordination(
  settings: Settings,
  documents: readonly StrategyDocument[],
): Promise<Finding[]> {
  const database = await checkDatabase(settings)
  const hasChanges = database.state === 'good' && hasDatabase(settings.config, settings.secrets)
  return [database, await checkDirectory(settings, documents, hasChanges), checkRoutingModel(settings.config)]
}

async function checkDatabase({ config, secrets }: Settings): Promise<Finding> {
  if (!hasDatabase(config, secrets)) return good('database', 'none yet; it is made when it is first needed')
  const where = secrets.databaseUrl === null ? databaseFile(config.dataDir) : 'PostgreSQL'
  try {
    const { applied, missing, unknown } = await inspectStores(config, secrets, createLogger('silent'))
    if (unknown.length > 0) {
      const found = `${where}: made by a newer Kompas (${unknown.join(', ')})`
      return bad('database', found, 'run the newer Kompas, or restore a backup of this one')
    }
    if (missing.length > 0) {
      const found = `${where}: ${missing.length} steps behind (${missing.join(', ')})`
      return warning('database', found, 'run `kompas migrate`, or let the next start do it')
    }
    return good('database', `${where} (${applied.at(-1) ?? 'no schema'})`)
  } catch (error) {
    return { ...failed('database', error), todo: 'mend the database, or restore a backup' }
  }
}

/** The directory with its recorded changes, unless the database can't be read as it is. */
async function checkDirectory(
  { config, secrets }: Settings,
  documents: readonly StrategyDocument[],
  hasChanges: boolean,
): Promise<Finding> {
  const stores = openOnce(() => openStores(config, secrets, createLogger('silent')))
  try {
    const opened = openDirectory(config, documents, { stores, hasDatabase: () => hasChanges })
    return judge(await opened.read())
  } catch (error) {
    return failed('directory', error)
  } finally {
    if (stores.isOpen()) await (await stores()).database.close()
  }
}

function judge(directory: Directory): Finding {
  const { actionLines, agencies, people } = directory
  const size = `${actionLines.length} action lines, ${agencies.length} agencies, ${people.length} people`
  const examples = dataSections.filter((section) =>
    directory.about.some(({ id, example }) => id === section && example),
  )
  if (examples.length === 0) return good('directory', size)
  return warning(
    'directory',
    `${size}; still the example: ${examples.join(', ')}`,
    'export it with `kompas directory export`, fill in who answers, and import it',
  )
}

function checkRoutingModel({ corpusDir, dataDir, modelDir }: Config): Finding {
  const result = attempt('routing model', () => routingInUse({ corpusDir, dataDir }, modelId(modelDir)))
  if ('finding' in result) return result.finding
  const { bank, corrections, passedOver } = result.value
  if (passedOver !== null) return warning('routing model', passedOver, 'run `kompas route refit --write`')
  const corrected = corrections === null ? '' : `, ${corrections.length} of them corrections`
  return good('routing model', `fits its ${bank.examples.length} examples${corrected}`)
}
