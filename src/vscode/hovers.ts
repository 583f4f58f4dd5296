/** Says which part Storylint reads where one begins, and by which words. Only prose has such parts; knows not how it is read. */
import * as vscode from 'vscode'
import { locateIn } from './diagnostics.ts'
import { markdown } from './documents.ts'
import { engine } from './engine.ts'
import type { Live } from './live.ts'
import { type Read, readAt, readingText } from './reading-text.ts'
import type { Reports } from './reports.ts'

/** All that a text from outside could make a hover do. */
const enabledCommands = ['storylint.acceptReading', 'storylint.openReadingPage']

export function registerHovers(reports: Reports, live: Live): vscode.Disposable {
  const provideHover: vscode.HoverProvider['provideHover'] = async (document, position) => {
    if (!live.isShown(document)) return undefined
    const report = (await reports.of(document))?.report
    const read = report && readAt(report, document.offsetAt(position))
    return read && hoverOf(document, read)
  }
  return vscode.languages.registerHoverProvider(markdown, { provideHover })
}

async function hoverOf(document: vscode.TextDocument, read: Read): Promise<vscode.Hover> {
  const { labelInferredParts } = await engine()
  const { start, story } = read.place
  const span = { start: read.part.span.start + start, end: read.part.span.end + start }
  const range = locateIn(document)(span)
  const links = ['[How is prose read?](command:storylint.openReadingPage)']
  if (labelInferredParts(story).length > 0) {
    const asked = encodeURIComponent(JSON.stringify([document.uri.toString(), span.start]))
    links.unshift(`[Label the parts as I read them](command:storylint.acceptReading?${asked})`)
  }
  const said = readingText(read, range.start.line + 1, range.end.line + 1)
  const text = new vscode.MarkdownString(`${said}\n\n${links.join(' · ')}`)
  text.isTrusted = { enabledCommands }
  return new vscode.Hover(text, range)
}
