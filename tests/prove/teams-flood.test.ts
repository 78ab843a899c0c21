// Many people at once on Teams: KOMPAS_FLOOD_SECONDS=30 by default.
import { describeFlood } from '../support/teams/flood-suite.js'

describeFlood(Number(process.env['KOMPAS_FLOOD_SECONDS'] ?? 30))
