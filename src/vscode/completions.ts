/** Offers the role's competencies where one is being written, and nowhere else. */
import * as vscode from 'vscode'
import type { Competency } from '../core/index.ts'
import { tagPlace } from '../project/tag-places.ts'
import { markdown } from './documents.ts'
import type { Reports } from './reports.ts'

export function registerCompletions(reports: Reports): vscode.Disposable {
  const provideCompletionItems = async (document: vscode.TextDocument, position: vscode.Position) => {
    if (!mayBeList(document, position)) return []
    const line = document.lineAt(position.line)
    const before = document.getText(new vscode.Range(new vscode.Position(0, 0), position))
    const place = tagPlace(before, line.text.slice(position.character))
    if (!place) return []
    const pack = (await reports.of(document))?.report.pack
    const range = new vscode.Range(position.translate(0, -place.begun.length), position)
    return (pack?.competencies ?? [])
      .filter(({ id }) => !place.named.includes(id))
      .map((competency, at) => itemOf(competency, at, range, place.needsBrackets))
  }
  return vscode.languages.registerCompletionItemProvider(markdown, { provideCompletionItems }, '[', ',', ' ')
}

/** Asked after every space that somebody types: most lines are told by a glance. */
function mayBeList(document: vscode.TextDocument, { line }: vscode.Position): boolean {
  return document.lineAt(line).text.includes('storylint-competencies') || document.lineAt(0).text.endsWith('---')
}

function itemOf({ id, name, evidence }: Competency, at: number, range: vscode.Range, needsBrackets: boolean) {
  const item = new vscode.CompletionItem({ label: id, description: name }, vscode.CompletionItemKind.EnumMember)
  item.range = range
  item.detail = name
  // Plain text: a pack's words are a stranger's.
  item.documentation = evidence.map((each) => `• ${each}`).join('\n')
  item.insertText = needsBrackets ? `[${id}]` : id
  item.sortText = String(at).padStart(3, '0')
  return item
}
