// The shipped directory with the texts that it quotes.
import { readDirectory } from '../../src/directory/read-directory.js'
import type { DirectoryContext } from '../../src/directory/check-directory.js'
import { readDocuments } from '../../src/retrieval/read-document.js'

const documents = readDocuments('corpus')
const lineKinds = ['action-line', 'governance']

export const context: DirectoryContext = {
  passages: new Map(
    documents.flatMap((document) => document.passages.map((passage) => [passage.id, passage.text] as const)),
  ),
  lines: documents.flatMap((document) =>
    document.parts.filter((part) => lineKinds.includes(part.kind)).map((part) => part.id),
  ),
}

export const strategy = documents.find((document) => document.id === 'national-security-strategy')!

export const directory = readDirectory('corpus/directory', context)
