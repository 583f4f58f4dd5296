/** Writes stories of a file anew, with the framework that its front matter names. Knows files, not editors. */
import { type Change, type Edit, type FileReport, restructure } from '../core/index.ts'
import { chooseInFrontMatter } from './front-matter.ts'

/** All edits of the file; undefined where there are none that lose nothing. @param which stories of the report, by index */
export function restructureFile(
  report: FileReport,
  which: readonly number[],
  change: Change,
): readonly Edit[] | undefined {
  const found = restructure(report, which, change)
  if (found?.choose === undefined) return found?.edits
  const chosen = chooseInFrontMatter(report.text, 'framework', found.choose)
  return chosen && [chosen, ...found.edits]
}
