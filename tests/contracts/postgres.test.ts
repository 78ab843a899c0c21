// The stores on PostgreSQL.
import { postgresDatabases } from '../support/test-databases.js'
import { describeStores } from './store-contract.js'

describeStores('PostgreSQL', postgresDatabases)
