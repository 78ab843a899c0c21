// Kills on PostgreSQL.
import { postgresDatabases } from '../support/test-databases.js'
import { describeKills } from './kill-suite.js'

describeKills('PostgreSQL', postgresDatabases)
