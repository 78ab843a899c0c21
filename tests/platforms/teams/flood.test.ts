// Many people at once on Teams; `npm run prove` keeps it up for longer.
import { describeFlood } from '../../support/teams/flood-suite.js'

describeFlood(3)
