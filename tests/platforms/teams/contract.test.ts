// The Teams adapter keeps the contract of platforms.
import { describePlatform } from '../../contracts/platform-contract.js'
import { startTeamsHarness } from './teams-harness.js'

describePlatform('Teams', startTeamsHarness)
