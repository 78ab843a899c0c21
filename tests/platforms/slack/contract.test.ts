// The Slack adapter keeps the contract of platforms, by HTTP and by Socket Mode.
import { describePlatform } from '../../contracts/platform-contract.js'
import { startSlackHarness } from './slack-harness.js'

describePlatform('Slack by HTTP', (onEvent) => startSlackHarness(onEvent, false))
describePlatform('Slack by Socket Mode', (onEvent) => startSlackHarness(onEvent, true))
