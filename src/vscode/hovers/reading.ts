/** Says which part Storylint reads where one begins, and by which words. Only prose has such parts; knows not how it is read. */
import type * as vscode from 'vscode'
import type { FileReport } from '../../core/index.ts'
import type { Locate } from '../diagnostics.ts'
import type { Engine } from '../engine.ts'
import { t } from '../l10n.ts'
import { readAt, readingText } from '../reading-text.ts'
import { commandLink, paragraphs } from './markdown-words.ts'

interface Asked {
  readonly document: vscode.TextDocument
  readonly at: number
  readonly report: FileReport
  readonly core: Engine
  readonly locate: Locate
}

export function readingHover({
  document,
  at,
  report,
  core,
  locate,
}: Asked): { text: string; range: vscode.Range } | undefined {
  const read = readAt(report, at)
  if (!read) return undefined
  const { start, story } = read.place
  const span = { start: read.part.span.start + start, end: read.part.span.end + start }
  const range = locate(span)
  const links = [commandLink(t('How is prose read?'), 'storylint.openReadingPage')]
  if (core.labelInferredParts(story).length > 0) {
    const label = t('Label the parts as I read them')
    links.unshift(commandLink(label, 'storylint.acceptReading', document.uri.toString(), span.start))
  }
  return { text: paragraphs(readingText(read, range.start.line + 1, range.end.line + 1), links.join(' · ')), range }
}
