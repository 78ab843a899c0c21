// `npm run play:teams`: Kompas with an empty database, Microsoft's local Teams client, and the signer between them.
import { setup } from '../shared-index.js'
import { startPlaygroundStage } from './playground-stage.js'
import { startWholeKompas } from './whole-kompas.js'

await setup()
const stage = await startPlaygroundStage((settings) => startWholeKompas(settings))
process.stdout.write(`Open ${stage.playground.url} (Ctrl+C ends it)\n`)
await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve))
await stage.stop()
