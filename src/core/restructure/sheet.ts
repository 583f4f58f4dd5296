/** A story with the whole lines that it stands on, to be written anew. Knows how a text is read, not what becomes of it. */
import { frameworkById } from '../catalogue.ts'
import { lineEnd, lineStart } from '../lines.ts'
import type { Block } from '../markdown.ts'
import type { Story } from '../model.ts'
import { readDocument } from '../pieces.ts'
import { placesOf, startsOf, storiesIn } from '../placed-stories.ts'
import { readOutlines } from '../reading.ts'
import type { PlacedStory } from '../report.ts'
import { atOnce } from '../steps.ts'
import { blocksOf } from './whole.ts'

/** A text that holds one story, and what is told of it. Places of the story are shifted by `start`. */
export interface Sheet extends PlacedStory {
  readonly text: string
  readonly blocks: readonly Block[]
}

/** The pace does not matter: nothing here is about time. */
const pace = 130

/** The stories of a text that is known to hold some. @param framework chosen; without one the labels tell it */
export function sheetsOf(text: string, framework?: string): Sheet[] {
  const document = atOnce(readDocument(text))
  const signs = { frontMatter: undefined, listed: undefined, assumed: true }
  const { outlines } = atOnce(readOutlines(document, signs, frameworkById(framework)))
  const choice = { ...(framework !== undefined && { framework }), from: 'front-matter' as const, pace }
  const blocks = document.placed.flatMap(blocksOf)
  const places = placesOf(outlines, document.pieces)
  const starts = startsOf(places, document.placed)
  const stories = atOnce(storiesIn(places, document.placed, choice))
  return stories.local.map(({ story }, at) => ({ text, blocks, start: starts[at] as number, story }))
}

/** The story of a text that holds one and no more. */
export function sheetOf(text: string, framework?: string): Sheet | undefined {
  const [sheet, ...more] = sheetsOf(text, framework)
  return more.length === 0 ? sheet : undefined
}

/** Where the lines of a story begin and end in its file: from its first line to what is no longer told by it. */
export function linesOfStory(text: string, { start, story }: PlacedStory, blocks: readonly Block[]) {
  const labels = story.parts.flatMap(({ label }) => label?.span ?? [])
  const told = start + Math.max(...[...story.passages, ...labels, story.head].map(({ end: at }) => at))
  const next = blocks.find((block) => block.start >= told && !continues(block))
  const line = lineStart(text, headerOf(start, blocks) ?? start)
  const end = Math.max(lineEnd(text, told), next ? lineStart(text, next.start) : text.length)
  return { start: line, end: withoutDefinitions(text, line, end) }
}

/** A story that begins in a table needs the table's head to be read. */
function headerOf(start: number, blocks: readonly Block[]): number | undefined {
  const table = blocks.find((block) => block.start <= start && start <= block.end && block.cell)?.cell?.table
  return table === undefined ? undefined : blocks.find(({ cell }) => cell?.table === table)?.start
}

/** Code, and pictures without a word, belong to what they stand below. */
const continues = ({ kind, text }: Block) => kind === 'code' || (kind === 'text' && !/\S/.test(text))

/** Up to the last line that holds more than definitions of links, which stand at the end of a file for all of it. */
export function withoutDefinitions(text: string, from: number, to: number): number {
  const tail = text.slice(from, to)
  const kept = tail.replace(/(?:\s*\n {0,3}\[[^\]\n]+\]:[^\n]*(?:\n(?: {4}|\t)[^\n]*)*)+\s*$/, '')
  return from + lengthTold(kept)
}

/** Without empty lines at the end, those of a quotation among them. */
export function lengthTold(text: string): number {
  const lines = text.split('\n')
  while (lines.length > 1 && /^[\s>]*$/.test(lines.at(-1) ?? '')) lines.pop()
  return lines.join('\n').trimEnd().length
}

export const labelledIn = ({ parts }: Story): number => parts.filter(({ label }) => label).length
