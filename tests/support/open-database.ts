// A child process that opens and migrates a SQLite file, as a replica does when it starts.
import { openDatabase } from '../../src/storage/database.js'

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('usage: open-database.ts FILE')
const database = await openDatabase({ kind: 'sqlite', file })
await database.close()
