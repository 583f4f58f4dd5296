/** Colours for labels, measures and places to fill in, as the editor's semantic tokens: exact, since they come from the report. */
import * as vscode from 'vscode'
import { colouredIn, colourKinds } from './coloured.ts'
import { locateIn } from './diagnostics.ts'
import { markdown } from './documents.ts'
import type { Live } from './live.ts'
import type { Reports } from './reports.ts'
import type { Screens } from './screens.ts'

const legend = new vscode.SemanticTokensLegend([...colourKinds])

export function registerColours(reports: Reports, screens: Screens, live: Live): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>()
  const provideDocumentSemanticTokens = async (document: vscode.TextDocument): Promise<vscode.SemanticTokens> => {
    const builder = new vscode.SemanticTokensBuilder(legend)
    const report = live.isShown(document) ? (await reports.of(document))?.report : undefined
    const locate = locateIn(document)
    for (const { kind, ...span } of report ? colouredIn(report) : [])
      for (const range of linesOf(document, locate(span))) builder.push(range, kind)
    return builder.build()
  }
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerDocumentSemanticTokensProvider(
      markdown,
      { provideDocumentSemanticTokens, onDidChangeSemanticTokens: changed.event },
      legend,
    ),
    // The editor asks by itself after each change of a text: it is told only where the reading may be another one.
    ...followReadings(screens, () => changed.fire()),
  )
}

/** Where the same text is read anew: settings changed, or somebody asked for it. */
function followReadings(screens: Screens, fire: () => void): vscode.Disposable[] {
  const versions = new Map<string, number>()
  return [
    screens.onDidShow(({ document: { uri, version } }) => {
      const key = uri.toString()
      if (versions.get(key) === version || !versions.has(key)) fire()
      versions.set(key, version)
    }),
    screens.onDidClear((uri) => {
      if (versions.delete(uri.toString())) fire()
    }),
  ]
}

/** A token stands on one line. */
function linesOf(document: vscode.TextDocument, range: vscode.Range): vscode.Range[] {
  const ranges: vscode.Range[] = []
  for (let line = range.start.line; line <= range.end.line; line++) {
    const part = document.lineAt(line).range.intersection(range)
    if (part && !part.isEmpty) ranges.push(part)
  }
  return ranges
}
