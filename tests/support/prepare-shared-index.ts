// Builds the index that tests share, unless it is good already.
import { loadEmbedder } from '../../src/models/embedder.js'
import { prepareIndex } from '../../src/retrieval/prepare-index.js'
import { readDocuments } from '../../src/retrieval/read-document.js'

/** Loads the index in a folder, or builds what it lacks. */
export async function prepareSharedIndex(dataDir: string): Promise<void> {
  const embedder = await loadEmbedder('corpus/model')
  await prepareIndex({
    ...{ documents: readDocuments('corpus'), embedder, dataDir, onUsable: () => undefined },
  })
  await embedder.close()
}
