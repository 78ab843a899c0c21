// A small second document, in English, with a list, a table and a footnote, and without readings or questions.
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const harbourPlan = `# Harbour Safety Plan

This plan keeps the harbour of Ravenmoor open and safe in every season.

## Who does what

The harbour master decides when the quay closes. Pilots report ice to her within one hour. The fire brigade trains on board twice a year.

Three things come first:

- people on the quay
- ships under way
- the drinking water of the town

## What it costs

| Year | Budget |
|------|--------|
| 2031 | 12 million crowns |
| 2032 | 15 million crowns |

The town council pays for new tugboats.[^1]

## Storms

When the wind passes force nine, all cranes stop and the lock gates close.

[^1]: The council votes on it every spring.
`

const about = { id: 'harbour-plan', title: 'Harbour Safety Plan', language: 'en', version: '3' }

/** Writes the document's folder into a corpus folder; `markdown` replaces its text. */
export function writeHarbourPlan(corpusDir: string, markdown = harbourPlan): string {
  const folder = join(corpusDir, about.id)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'document.md'), markdown)
  writeFileSync(join(folder, 'about.json'), JSON.stringify(about))
  return folder
}

/** Makes a corpus of this document alone, beside the models and word lists that come with Kompas. */
export function writeSmallCorpus(corpusDir: string): void {
  writeHarbourPlan(corpusDir)
  for (const name of readdirSync('corpus').filter((file) => file.endsWith('.json')))
    copyFileSync(join('corpus', name), join(corpusDir, name))
}
