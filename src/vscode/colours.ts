/** Colours for labels, measures and places to fill in, as the editor's semantic tokens: exact, since they come from the report. */
import * as vscode from 'vscode'
import type { FileReport } from '../core/index.ts'
import { colouredIn, colourKinds } from './coloured.ts'
import { locateIn } from './diagnostics.ts'
import { markdown } from './documents.ts'
import type { Live } from './live.ts'
import type { Reports } from './reports.ts'
import type { Screens } from './screens.ts'

const legend = new vscode.SemanticTokensLegend([...colourKinds])

/** The editor asks for what is in sight, as it comes into sight and after each change: a large text costs no more than a small one. */
export function registerColours(reports: Reports, screens: Screens, live: Live): vscode.Disposable {
  const answered = new Map<string, Answered>()
  const provideDocumentRangeSemanticTokens = async (
    document: vscode.TextDocument,
    range: vscode.Range,
    token: vscode.CancellationToken,
  ): Promise<vscode.SemanticTokens> => {
    const builder = new vscode.SemanticTokensBuilder(legend)
    await live.whenRead(document)
    if (token.isCancellationRequested) return builder.build()
    const report = live.isShown(document) ? (await reports.of(document))?.report : undefined
    answered.set(document.uri.toString(), { report, version: document.version })
    if (!report || token.isCancellationRequested) return builder.build()
    const locate = locateIn(document)
    const within = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }
    for (const { kind, ...span } of colouredIn(report, within))
      for (const part of linesOf(document, locate(span).intersection(range))) builder.push(part, kind)
    return builder.build()
  }
  const register = () =>
    vscode.languages.registerDocumentRangeSemanticTokensProvider(
      markdown,
      { provideDocumentRangeSemanticTokens },
      legend,
    )
  let registered = register()
  /** A provider of ranges has no way to say that it would answer otherwise now; the editor asks one that is new. */
  const askAgain = (): void => {
    registered.dispose()
    registered = register()
  }
  return vscode.Disposable.from(
    { dispose: () => registered.dispose() },
    // The editor asks by itself after each change of a text: a reading may be another one without any.
    screens.onDidShow(({ document: { uri }, reported: { report, version } }) => {
      const last = answered.get(uri.toString())
      if (last && last.report !== report && (!last.report || last.version === version)) askAgain()
    }),
    screens.onDidClear((uri) => {
      if (answered.delete(uri.toString())) askAgain()
    }),
  )
}

/** What the last colours of a document were made of; no report where nobody asked for one yet. */
interface Answered {
  readonly report: FileReport | undefined
  readonly version: number
}

/** A token stands on one line. */
function linesOf(document: vscode.TextDocument, range: vscode.Range | undefined): vscode.Range[] {
  const ranges: vscode.Range[] = []
  for (let line = range?.start.line ?? 0; range && line <= range.end.line; line++) {
    const part = document.lineAt(line).range.intersection(range)
    if (part && !part.isEmpty) ranges.push(part)
  }
  return ranges
}
