// The embedding model of corpus/model, run in this process by ONNX Runtime; nothing is fetched.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import {
  AutoModel,
  AutoTokenizer,
  env,
  type Tensor,
  type PreTrainedModel,
  type PreTrainedTokenizer,
} from '@xenova/transformers'
import { ModelError } from '../errors.js'
import type { Embedder, Embedding, TextRole } from './types.js'

const weightsFile = join('onnx', 'model_quantized.onnx')
/** Raised when the same files are read into other vectors: what was stored or fitted before no longer fits. */
const readingVersion = 2
/** `</s>` stands for no word of the text. */
const trailing = 1
const maximumTokens = 512
/** Texts are cut before tokenizing too: the tokenizer's time grows with the length. */
const maximumCharacters = 8_000

/** Checks that the model's files are there. @throws ModelError naming the missing file */
function checkModelFiles(modelDir: string): void {
  for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json', weightsFile]) {
    if (!existsSync(join(modelDir, file))) {
      throw new ModelError(
        `${join(modelDir, file)}: the embedding model is missing; restore corpus/model or set MODEL_DIR`,
      )
    }
  }
}

/** `<folder>@<first 16 hex digits of the sha256 of weights, tokenizer and how their vectors are read>`. */
export function modelId(modelDir: string): string {
  checkModelFiles(modelDir)
  const hash = createHash('sha256')
  for (const file of [weightsFile, 'tokenizer.json']) hash.update(readFileSync(join(modelDir, file)))
  hash.update(`reading ${readingVersion}`)
  return `${basename(modelDir)}@${hash.digest('hex').slice(0, 16)}`
}

/**
 * Loads the embedding model (multilingual-e5-small, cut and tuned; corpus/model/README.md).
 * @throws ModelError when files are missing or ONNX Runtime refuses them
 */
export async function loadEmbedder(modelDir: string): Promise<Embedder> {
  checkModelFiles(modelDir)
  env.allowRemoteModels = false
  env.allowLocalModels = true
  env.localModelPath = dirname(modelDir)
  try {
    const name = basename(modelDir)
    const tokenizer = await AutoTokenizer.from_pretrained(name, { local_files_only: true })
    const model = await AutoModel.from_pretrained(name, { quantized: true, local_files_only: true })
    return makeEmbedder(tokenizer, model, modelDir)
  } catch (cause) {
    throw new ModelError(`${modelDir}: the embedding model does not load`, { cause })
  }
}

function makeEmbedder(tokenizer: PreTrainedTokenizer, model: PreTrainedModel, modelDir: string): Embedder {
  let id: string | null = null
  const leading = { query: countLeading(tokenizer, 'query'), passage: countLeading(tokenizer, 'passage') }
  return {
    get id() {
      id ??= modelId(modelDir)
      return id
    },
    dimension: 384,
    embed: async (text, role) => {
      const { hidden, inputIds } = await run(tokenizer, model, text, role)
      return readEmbedding(hidden, inputIds, leading[role])
    },
    close: async () => {
      await model.dispose()
    },
  }
}

/** How many tokens stand in front of the text: `<s>` and the pieces of the prefix, which differ by role. */
function countLeading(tokenizer: PreTrainedTokenizer, role: TextRole): number {
  const { input_ids: ids } = tokenizer(prefixOf(role)) as { input_ids: Tensor }
  return ids.size - trailing
}

function prefixOf(role: TextRole): string {
  return `${role}:`
}

async function run(
  tokenizer: PreTrainedTokenizer,
  model: PreTrainedModel,
  text: string,
  role: TextRole,
): Promise<{ hidden: Tensor; inputIds: Tensor }> {
  const clean = text.toWellFormed().slice(0, maximumCharacters)
  try {
    const inputs = tokenizer(`${prefixOf(role)} ${clean}`, {
      truncation: true,
      max_length: maximumTokens,
    }) as {
      input_ids: Tensor
    }
    const output = (await model(inputs)) as { last_hidden_state: Tensor }
    return { hidden: output.last_hidden_state, inputIds: inputs.input_ids }
  } catch (cause) {
    throw new ModelError('the embedding model failed on a text', { cause })
  }
}

/** One vector of the text (mean over all tokens, then L2) and one a token (L2 each). */
function readEmbedding(hidden: Tensor, inputIds: Tensor, leading: number): Embedding {
  const [, count = 0, dimension = 0] = hidden.dims
  const data = hidden.data as Float32Array
  const vector = new Float32Array(dimension)
  for (let row = 0; row < count; row += 1) {
    for (let i = 0; i < dimension; i += 1) vector[i]! += data[row * dimension + i]!
  }
  normalise(vector)
  const tokenCount = Math.max(0, count - leading - trailing)
  const tokens = data.slice(leading * dimension, (leading + tokenCount) * dimension)
  for (let row = 0; row < tokenCount; row += 1)
    normalise(tokens.subarray(row * dimension, (row + 1) * dimension))
  const ids = Array.from(inputIds.data as BigInt64Array, Number)
  return { vector, tokens, tokenCount, tokenIds: ids.slice(leading, leading + tokenCount) }
}

function normalise(vector: Float32Array): void {
  let sum = 0
  for (const value of vector) sum += value * value
  const length = Math.sqrt(sum) || 1
  for (let i = 0; i < vector.length; i += 1) vector[i]! /= length
}
