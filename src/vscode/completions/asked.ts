/** What every kind of completion is asked with, and how what it offers becomes the editor's. Offers nothing itself. */
import * as vscode from 'vscode'
import type { FileReport } from '../../core/index.ts'
import type { Engine } from '../engine.ts'
import { snippetText } from '../snippet-text.ts'
import type { Scope } from '../scopes.ts'

export interface Asked {
  readonly document: vscode.TextDocument
  readonly position: vscode.Position
  /** The text up to the cursor, its last line, and what follows on that line. */
  readonly before: string
  readonly line: string
  readonly after: string
  /** Somebody asked; else a character was typed that may want an answer. */
  readonly isAsked: boolean
  readonly core: Engine
  readonly report: FileReport
  readonly scope: Scope
}

export interface Offer {
  readonly label: string
  readonly description?: string
  readonly detail?: string
  readonly documentation?: string
  /** With places to fill in in square brackets; the label where it is absent. */
  readonly template?: string
  /** As it is. */
  readonly text?: string
  /** What is typed of it, where that is not the label. */
  readonly filter?: string
  /** What comes next is offered at once. */
  readonly goesOn?: boolean
}

const again: vscode.Command = { command: 'editor.action.triggerSuggest', title: '' }

/** In the order given. @param begun what stands of it before the cursor, and is written over */
export function toItems(
  { position }: Pick<Asked, 'position'>,
  begun: string,
  kind: vscode.CompletionItemKind,
  offers: readonly Offer[],
): vscode.CompletionItem[] {
  const range = new vscode.Range(position.translate(0, -begun.length), position)
  return offers.map(({ label, description, detail, documentation, template, text, filter, goesOn }, at) => {
    const item = new vscode.CompletionItem(description ? { label, description } : label, kind)
    item.range = range
    item.sortText = String(at).padStart(3, '0')
    item.insertText = template === undefined ? (text ?? label) : new vscode.SnippetString(snippetText(template))
    if (filter !== undefined) item.filterText = filter
    if (detail !== undefined) item.detail = detail
    // Plain text: a pack's words are a stranger's.
    if (documentation !== undefined) item.documentation = documentation
    if (goesOn) item.command = again
    return item
  })
}
