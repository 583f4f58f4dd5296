/** Writes phrases that a frame stands for: each of its words in at least one of them. Knows nodes, no list. */
import type { FrameNode } from '../../src/core/frame-nodes.ts'
import { readFrame, type Scopes } from '../../src/core/frames.ts'

/** How many ways the rest is worded while one word is tried: what one wording means literally, another may not. */
const wordings = 4

export function* samplesOf(frame: string, scopes: Scopes): Generator<string> {
  const { nodes } = readFrame(frame, scopes)
  for (let wording = 0; wording < wordings; wording++)
    for (const words of covering(nodes, wording)) yield words.join(' ')
}

/** For each word of each node one phrase that holds it, the rest as short as can be. */
function* covering(nodes: readonly FrameNode[], wording: number): Generator<string[]> {
  for (const [at, node] of nodes.entries()) {
    const before = shortest(nodes.slice(0, at), wording)
    const after = shortest(nodes.slice(at + 1), wording)
    for (const words of eachOf(node, wording)) yield [...before, ...words, ...after]
  }
}

function* eachOf(node: FrameNode, wording: number): Generator<string[]> {
  if (node.kind === 'word') for (const word of node.words) yield [word]
  else if (node.kind === 'choice') for (const option of node.options) yield* covering(option, wording)
  else yield shortest([node], wording)
}

const shortest = (nodes: readonly FrameNode[], wording: number): string[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'word') return node.words[wording % node.words.length] ?? []
    if (node.kind === 'choice')
      return node.optional ? [] : shortest(node.options[wording % node.options.length] ?? [], wording)
    return node.kind === 'number' ? ['12'] : node.kind === 'any' ? ['thing'] : []
  })
