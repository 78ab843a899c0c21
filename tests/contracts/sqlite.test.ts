// The stores on SQLite.
import { sqliteDatabases } from '../support/test-databases.js'
import { describeStores } from './store-contract.js'

describeStores('SQLite', sqliteDatabases)
