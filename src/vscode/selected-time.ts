/** How long it takes to say what is selected. */
import type * as vscode from 'vscode'
import { secondsFor, wordsIn } from '../core/spoken-time.ts'
import { storiesIn } from './found.ts'
import type { Reported } from './reports.ts'

/** In seconds, at the pace of the settings; 0 where nothing of a story is selected, or the text is newer than the report. */
export function selectedSeconds({ document, selections }: vscode.TextEditor, { report, version }: Reported): number {
  if (version !== document.version) return 0
  let words = 0
  for (const selection of selections) {
    if (selection.isEmpty) continue
    const [from, to] = [document.offsetAt(selection.start), document.offsetAt(selection.end)]
    for (const { start, story } of report.stories.slice(...storiesIn(report, { start: from, end: to })))
      words += wordsIn(story, { start: from - start, end: to - start })
  }
  return secondsFor(words, report.settings.wordsPerMinute)
}
