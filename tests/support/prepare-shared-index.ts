// Builds the index and the example vectors that tests share, unless they are good already.
import { prepareExampleVectors } from '../../src/actions/example-vectors.js'
import { readRoutingBank } from '../../src/actions/routing-bank.js'
import { loadEmbedder } from '../../src/models/embedder.js'
import { prepareIndex } from '../../src/retrieval/prepare-index.js'
import { readDocuments } from '../../src/retrieval/read-document.js'

/** Loads both in a folder, or makes what it lacks. */
export async function prepareSharedIndex(dataDir: string): Promise<void> {
  const embedder = await loadEmbedder('corpus/model')
  await prepareIndex({
    ...{ documents: readDocuments('corpus'), embedder, dataDir, onUsable: () => undefined },
  })
  const texts = readRoutingBank('corpus/routing').examples.map(({ text }) => text)
  await prepareExampleVectors({ texts, embedder, dataDir })
  await embedder.close()
}
