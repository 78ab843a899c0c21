// What people write in Slack is read as words.
import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/platforms/slack/plain-text.js'

const names: Record<string, string> = { U1: 'An', U2: 'Luc' }
const read = (text: string): string =>
  plainText(text, (id, label) => (id === 'UBOT' ? null : `@${names[id] ?? label ?? id}`))

describe('the words of a Slack message', () => {
  it.each([
    ['<@UBOT> wat is as 1?', 'wat is as 1?'],
    ['Vraag aan <@U1> en <@U9|piet>, <@UBOT>', 'Vraag aan @An en @piet,'],
    ['in <#C1|crisis> of <#C2>', 'in #crisis of #C2'],
    ['<!here> <!channel> <!subteam^S1|@wacht> <!subteam^S2>', '@here @channel @wacht @subteam^S2'],
    ['<!date^1392734382^{date}|18 februari 2014>', '18 februari 2014'],
    ['<https://a.be/x?a=1&amp;b=2>', 'https://a.be/x?a=1&b=2'],
    ['<https://a.be|de nota>', 'de nota (https://a.be)'],
    ['<mailto:an@a.be|an@a.be>', 'an@a.be'],
    ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['*vet* _schuin_ ~weg~ *_beide_*', 'vet schuin weg beide'],
    ['snake_case_naam 2*3*4 a~b', 'snake_case_naam 2*3*4 a~b'],
    ['`code *blijft*` en ```\nblok_met_marks\n```', 'code *blijft* en blok_met_marks'],
    ['&gt; geciteerd\nmijn antwoord', 'geciteerd\nmijn antwoord'],
    ['  veel   spaties  ', 'veel spaties'],
    ['', ''],
  ])('%j is %j', (text, words) => {
    expect(read(text)).toBe(words)
  })

  it('ends for text made to be slow', () => {
    for (const hostile of [
      '*'.repeat(20_000),
      '*a '.repeat(10_000),
      '<'.repeat(20_000),
      '_*~'.repeat(8000),
      '`'.repeat(20_000),
    ])
      expect(read(hostile).length).toBeLessThanOrEqual(hostile.length)
  })
})
