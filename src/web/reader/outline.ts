// The parts of a document as a tree: chapters, what stands below them, and the way down to one of them.
import type { Part } from '../../retrieval/types.js'

export interface OutlineNode {
  part: Part
  children: OutlineNode[]
}

/**
 * Nests parts by heading depth. A document's one title stands beside its chapters, not above them;
 * a part without a heading belongs to the part with a heading before it.
 */
export function buildOutline(parts: Part[]): OutlineNode[] {
  const roots: OutlineNode[] = []
  const open: { node: OutlineNode; depth: number }[] = []
  const titles = parts.filter((part) => part.depth === 1).length
  let headed = 1
  for (const part of parts) {
    const depth = part.depth === 0 ? headed + 1 : part.depth === 1 && titles === 1 ? 2 : part.depth
    if (part.depth !== 0) headed = depth
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop()
    const node: OutlineNode = { part, children: [] }
    const parent = open.at(-1)
    if (parent === undefined) roots.push(node)
    else parent.node.children.push(node)
    if (part.kind !== 'front') open.push({ node, depth })
  }
  return roots
}

/** The nodes from the top down to a part, the part's own node last; empty when it isn't there. */
export function pathToPart(nodes: OutlineNode[], partId: string): OutlineNode[] {
  for (const node of nodes) {
    if (node.part.id === partId) return [node]
    const below = pathToPart(node.children, partId)
    if (below.length > 0) return [node, ...below]
  }
  return []
}
