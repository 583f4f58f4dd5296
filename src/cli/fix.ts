/** Makes the edits that cannot change meaning, round by round. Knows no rule and no disk. */
import { applyEdits, type Edit, type FileReport, safeEdits } from '../core/index.ts'

/** Rules that undo one another must not go on for ever. */
const rounds = 10

/** The report of the text as it is when there is nothing left to mend. */
export function fixed(text: string, lint: (text: string) => FileReport): FileReport {
  let report = lint(text)
  const seen = new Set([text])
  for (let round = 0; round < rounds; round++) {
    const { edits } = safeEdits(report.findings)
    const next = edits.length ? applyEdits(report.text, withLineEnds(edits, report.text)) : undefined
    if (next === undefined || seen.has(next)) return report
    seen.add(next)
    report = lint(next)
  }
  return report
}

/** Inserted lines end as the text's own do. */
function withLineEnds(edits: readonly Edit[], text: string): Edit[] {
  const ends = text.split('\r\n').length - 1 > (text.split('\n').length - 1) / 2 ? '\r\n' : '\n'
  return edits.map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, ends) }))
}
