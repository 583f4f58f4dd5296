/** Offers a person's own roles in `.storylint.json`, beside the bundled ones that its schema offers. */
import * as vscode from 'vscode'
import { engine } from '../engine.ts'
import type { Scopes } from '../scopes.ts'
import { toItems } from './asked.ts'
import { roleOffer } from './front-matter.ts'

export async function roleItemsInConfig(
  document: vscode.TextDocument,
  position: vscode.Position,
  scopes: Scopes,
): Promise<vscode.CompletionItem[]> {
  const line = document.lineAt(position.line).text.slice(0, position.character)
  const [, begun] = /"role"\s*:\s*("?[\w-]*)$/.exec(line) ?? []
  if (begun === undefined) return []
  const [{ roleIds }, { input }] = await Promise.all([engine(), scopes.of(document.uri)])
  const own = [...input.packs.values()].filter(({ id }) => !roleIds.includes(id)).map(roleOffer)
  const quoted = own.map((offer) => ({ ...offer, text: `"${offer.label}"`, filter: `"${offer.label}"` }))
  const isClosed = begun.startsWith('"') && document.lineAt(position.line).text[position.character] === '"'
  const items = toItems({ position }, begun, vscode.CompletionItemKind.EnumMember, quoted)
  // The quotation mark that the editor put behind the cursor is written over as well.
  if (isClosed)
    for (const item of items) item.range = (item.range as vscode.Range).with({ end: position.translate(0, 1) })
  return items
}
