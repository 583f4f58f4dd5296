/** A text read as one, with all that stands in it placed in the text: what moves stories looks at the whole file. */
import type { Block, Comment, FrontMatterBlock } from '../markdown.ts'
import { commentsIn, frontMatterOf, type PlacedPiece, readDocument } from '../pieces.ts'
import { atOnce } from '../steps.ts'

export interface Whole {
  readonly blocks: readonly Block[]
  readonly comments: readonly Comment[]
  readonly frontMatter?: FrontMatterBlock
}

export function readWhole(text: string): Whole {
  const document = atOnce(readDocument(text))
  const frontMatter = frontMatterOf(document)
  const blocks = document.placed.flatMap(blocksOf)
  return { blocks, comments: commentsIn(document), ...(frontMatter && { frontMatter }) }
}

/** Tables are counted in each piece: they are told apart by where the piece begins as well. */
export function blocksOf({ piece, start: by }: PlacedPiece): Block[] {
  return piece.blocks.map((block) => ({
    ...block,
    start: block.start + by,
    end: block.end + by,
    marks: block.marks.map(({ start, end }) => ({ start: start + by, end: end + by })),
    ...(block.cell && { cell: { ...block.cell, table: block.cell.table + by } }),
  }))
}
