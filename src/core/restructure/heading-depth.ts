/** How deep a story's part headings are to stand: one below what they stand under. Knows blocks, not styles. */
import type { Block } from '../markdown.ts'
import type { FileReport } from '../report.ts'

export function headingDepth({ stories }: FileReport, at: number, blocks: readonly Block[]): number {
  const first = (index: number) => {
    const placed = stories[index]
    return placed ? placed.start + (placed.story.parts.find(({ label }) => label)?.label?.span.start ?? 0) : 0
  }
  // Headings of another story's parts are none that this one stands under.
  const isTold = (start: number) =>
    stories.some(({ start: from, story }, index) => start >= first(index) && start < from + story.text.length)
  const above = blocks.findLast(({ kind, start, end }) => kind === 'heading' && end <= first(at) && !isTold(start))
  return Math.min(6, (above?.depth ?? 1) + 1)
}
