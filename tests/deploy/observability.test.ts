// The dashboard and the alerts ask for nothing that /metrics doesn't have.
import { readFileSync } from 'node:fs'
import { Registry, collectDefaultMetrics } from 'prom-client'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { observe } from '../../src/observe.js'
import { countWork } from '../../src/web/count-work.js'
import { observeRequests } from '../../src/web/observe-requests.js'
import { pino } from 'pino'

const registry = new Registry()
collectDefaultMetrics({ register: registry })
countWork(registry)
observeRequests({ registry, logger: pino({ level: 'silent' }) })

const dashboard = JSON.parse(readFileSync('deploy/observability/dashboard.json', 'utf8')) as {
  panels: { title: string; targets: { expr: string }[] }[]
}
const alerts = parse(readFileSync('deploy/observability/alerts.yaml', 'utf8')) as {
  groups: { rules: { alert: string; expr: string; annotations: Record<string, string> }[] }[]
}
const rules = alerts.groups.flatMap((group) => group.rules)
const queries = [
  ...dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
]

describe('dashboard and alerts', () => {
  it.each(queries)('%s asks for what there is', (_title, query) => {
    const names = [...query.matchAll(/\b(?:kompas|nodejs|process)_[a-z0-9_]+/g)].map(([name]) => name)
    const known = registry.getMetricsAsArray().map(({ name }) => name)
    const base = (name: string) => name.replace(/_(?:bucket|count|sum)$/, '')
    expect(names.filter((name) => !known.includes(name) && !known.includes(base(name)))).toEqual([])
    expect(names.length > 0 || query.startsWith('up{')).toBe(true)
    for (const [, work] of query.matchAll(/work="(\w+)"/g))
      expect(['question', 'retrieval', 'model', 'outbox']).toContain(work)
  })

  it('say what is wrong and what to do', () => {
    for (const { annotations } of rules) expect(Object.keys(annotations)).toEqual(['summary', 'description'])
  })
})

describe('/metrics', () => {
  it('counts work by its outcome', async () => {
    await observe('outbox', () => Promise.resolve('sent'), String)
    await expect(observe('outbox', () => Promise.reject(new Error('x')), String)).rejects.toThrow('x')
    const text = await registry.metrics()
    expect(text).toContain('kompas_work_seconds_count{work="outbox",outcome="sent"} 1')
    expect(text).toContain('kompas_work_seconds_count{work="outbox",outcome="error"} 1')
  })
})
