// Adds to npm's bill of materials what npm doesn't know of: the embedding model, with the hash of each file.
import { z } from 'zod'

const billSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: z.looseObject({ name: z.string(), purl: z.string() }) }),
  components: z.array(z.looseObject({ 'bom-ref': z.string(), purl: z.string() })),
})

/** A file's hash, as `sha256sum` writes it. */
export interface Checksum {
  file: string
  sha256: string
}

/** Reads the output of `sha256sum`. */
export function readChecksums(text: string): Checksum[] {
  return [...text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)].map(([, sha256 = '', file = '']) => ({
    file,
    sha256,
  }))
}

/** The bill with the model in it; npm names the project after its folder, here it gets its own name. */
export function addModel(npmBill: unknown, checksums: Checksum[]): object {
  const bill = billSchema.parse(npmBill)
  const { metadata, components } = bill
  return {
    ...bill,
    metadata: { ...metadata, component: { ...metadata.component, name: 'kompas' } },
    components: [...components, modelComponent(checksums)],
  }
}

function modelComponent(checksums: Checksum[]): object {
  return {
    'bom-ref': 'multilingual-e5-small',
    type: 'machine-learning-model',
    name: 'multilingual-e5-small',
    publisher: 'intfloat',
    description: 'Cut to four languages and tuned; see corpus/model/README.md',
    licenses: [{ license: { id: 'MIT' } }],
    externalReferences: [{ type: 'website', url: 'https://huggingface.co/intfloat/multilingual-e5-small' }],
    components: checksums.map(({ file, sha256 }) => ({
      ...{ type: 'file', name: file, hashes: [{ alg: 'SHA-256', content: sha256 }] },
    })),
  }
}
