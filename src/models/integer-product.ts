// Multiplies byte matrices fast: an ONNX graph of one MatMulInteger, built here as its few bytes.
import ort from 'onnxruntime-node'
import { ModelError } from '../errors.js'

/** Multiplies rows of unsigned bytes (offset by a zero point) with signed columns. */
export interface IntegerProduct {
  /**
   * @param rows `count * width` unsigned bytes, row by row
   * @param columns `width * columnCount` signed bytes, row by row, within ±63 so that no pair overflows 16 bits
   * @returns `count * columnCount` sums, row by row
   */
  multiply(rows: Uint8Array, columns: Int8Array, width: number, zeroPoint: number): Promise<Int32Array>
}

/** Builds the product once; it may run many times. @throws ModelError when ONNX Runtime refuses it */
export async function createIntegerProduct(): Promise<IntegerProduct> {
  try {
    // One thread: a pool of its own would spin on after each product and slow the next embedding.
    const session = await ort.InferenceSession.create(modelBytes(), {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
    })
    return {
      multiply: async (rows, columns, width, zeroPoint) => {
        const outputs = await session.run({
          rows: new ort.Tensor('uint8', rows, [rows.length / width, width]),
          columns: new ort.Tensor('int8', columns, [width, columns.length / width]),
          zero: new ort.Tensor('uint8', Uint8Array.of(zeroPoint), []),
        })
        return outputs['sums']?.data as Int32Array
      },
    }
  } catch (cause) {
    throw new ModelError('ONNX Runtime refuses the matrix product', { cause })
  }
}

/** Element types of ONNX (onnx.proto, TensorProto.DataType). */
const elementType = { uint8: 2, int8: 3, int32: 6 }

/** The graph in ONNX's protobuf form (onnx.proto: ModelProto, GraphProto, NodeProto, ValueInfoProto). */
function modelBytes(): Uint8Array {
  const node = [
    ...text(1, 'rows'),
    ...text(1, 'columns'),
    ...text(1, 'zero'),
    ...text(2, 'sums'),
    ...text(4, 'MatMulInteger'),
  ]
  const graph = [
    ...bytes(1, node),
    ...text(2, 'product'),
    ...bytes(11, value('rows', elementType.uint8, ['count', 'width'])),
    ...bytes(11, value('columns', elementType.int8, ['width', 'columnCount'])),
    ...bytes(11, value('zero', elementType.uint8, [])),
    ...bytes(12, value('sums', elementType.int32, ['count', 'columnCount'])),
  ]
  const operators = number(2, 13)
  return Uint8Array.from([...number(1, 7), ...bytes(7, graph), ...bytes(8, operators)])
}

function value(name: string, type: number, dimensions: string[]): number[] {
  const shape = dimensions.flatMap((dimension) => bytes(1, text(2, dimension)))
  return [...text(1, name), ...bytes(2, bytes(1, [...number(1, type), ...bytes(2, shape)]))]
}

function varint(n: number): number[] {
  return n < 128 ? [n] : [(n & 127) | 128, ...varint(n >> 7)]
}

function number(field: number, n: number): number[] {
  return [field << 3, ...varint(n)]
}

function bytes(field: number, content: number[]): number[] {
  return [(field << 3) | 2, ...varint(content.length), ...content]
}

function text(field: number, content: string): number[] {
  return bytes(field, [...Buffer.from(content)])
}
