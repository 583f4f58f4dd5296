/** The story to try things on: a bundled one, opened as a text of its own, so that nothing of it is kept unless somebody saves it. */
import * as vscode from 'vscode'
import { readText } from './disk.ts'
import type { Screens } from './screens.ts'

export async function openSample(extension: vscode.Uri): Promise<void> {
  const text = await readText(vscode.Uri.joinPath(extension, 'examples', 'stories', 'insulin-shelf.md'))
  if (text === undefined) throw new Error('the sample story is not there')
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text })
  await vscode.window.showTextDocument(document)
}

/** In UTF-16 units: some fifty stories. */
const longest = 100_000

/** Tells the walkthrough that a fix was made: in a text that was changed a rule finds less, or a place to fill in came. Once is enough. */
export function watchMending(screens: Screens): vscode.Disposable {
  const last = new Map<string, { readonly version: number; readonly findings: ReadonlyMap<string, number> }>()
  const events = screens.onDidShow(({ document: { uri, version }, reported: { report } }) => {
    // Nobody learns with a text of that size, and all of its findings would be counted at every key.
    if (report.text.length > longest) return
    const key = uri.toString()
    const before = last.get(key)
    const findings = new Map<string, number>()
    for (const { rule } of report.findings) findings.set(rule, (findings.get(rule) ?? 0) + 1)
    last.set(key, { version, findings })
    if (!before || before.version === version || report.stories.length === 0) return
    const count = (rule: string): number => findings.get(rule) ?? 0
    const isLess = [...before.findings].some(([rule, had]) => count(rule) < had)
    if (!isLess && count('placeholder') <= (before.findings.get('placeholder') ?? 0)) return
    events.dispose()
    void vscode.commands.executeCommand('setContext', 'storylint.hasMended', true)
  })
  return events
}
