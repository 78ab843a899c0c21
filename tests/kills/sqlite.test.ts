// Kills on SQLite.
import { sqliteDatabases } from '../support/test-databases.js'
import { describeKills } from './kill-suite.js'

describeKills('SQLite', sqliteDatabases)
