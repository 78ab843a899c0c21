// The fast matrix product gives exactly what a plain loop gives, also with the largest numbers it may get.
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { createIntegerProduct, type IntegerProduct } from '../../src/models/integer-product.js'

let product: IntegerProduct
beforeAll(async () => {
  product = await createIntegerProduct()
})

function plainProduct(rows: Uint8Array, columns: Int8Array, width: number, zeroPoint: number): number[] {
  const columnCount = columns.length / width
  return Array.from({ length: (rows.length / width) * columnCount }, (_, at) => {
    const row = Math.floor(at / columnCount)
    let sum = 0
    for (let i = 0; i < width; i += 1)
      sum += (rows[row * width + i]! - zeroPoint) * columns[i * columnCount + (at % columnCount)]!
    return sum
  })
}

test('any matrices', async () => {
  const size = fc.integer({ min: 1, max: 24 })
  const shape = fc.record({ count: size, width: size, columnCount: size, zeroPoint: fc.nat(255) })
  const matrices = shape.chain(({ count, width, columnCount, zeroPoint }) =>
    fc.record({
      rows: fc.uint8Array({ minLength: count * width, maxLength: count * width }),
      columns: fc.int8Array({
        ...{ min: -63, max: 63, minLength: width * columnCount, maxLength: width * columnCount },
      }),
      width: fc.constant(width),
      zeroPoint: fc.constant(zeroPoint),
    }),
  )
  await fc.assert(
    fc.asyncProperty(matrices, async ({ rows, columns, width, zeroPoint }) => {
      const sums = await product.multiply(rows, columns, width, zeroPoint)
      expect([...sums]).toEqual(plainProduct(rows, columns, width, zeroPoint))
    }),
    { numRuns: 60 },
  )
})

test('the widest vectors with the largest numbers do not overflow', async () => {
  const width = 384
  const rows = new Uint8Array(40 * width).map((_, at) => (at % 2 === 0 ? 255 : 1))
  const columns = new Int8Array(width * 70).map((_, at) => (Math.floor(at / 70) % 2 === 0 ? 63 : -63))
  const sums = await product.multiply(rows, columns, width, 128)
  expect([...sums]).toEqual(plainProduct(rows, columns, width, 128))
  expect(sums[0]).toBe(127 * 63 * width)
})
