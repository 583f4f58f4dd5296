/** An export as JSON, one document. What it holds is told by `data/schema/export.json`. */
import type { Exported } from './bank.ts'

/** Raised when the meaning of something changes; more can be added under the same number. */
const version = 1

/** What was replaced is counted and not told: it is what must not leave. */
export function exportJson({ role, redacted, stories, replacements }: Exported): string {
  const placeholders = replacements
    .filter(({ made }) => made)
    .map(({ kind, placeholder, count }) => ({ kind, placeholder, count }))
  return `${JSON.stringify({ version, role, redacted, stories, ...(redacted && { placeholders }) }, null, 2)}\n`
}
