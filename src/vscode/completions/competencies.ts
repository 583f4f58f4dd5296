/** Offers the role's competencies where one is being named, in front matter or in a comment. */
import * as vscode from 'vscode'
import { tagPlace } from '../../project/tag-places.ts'
import { type Asked, toItems } from './asked.ts'

export function competencyItems(asked: Asked): vscode.CompletionItem[] {
  const place = tagPlace(asked.before, asked.after)
  if (!place) return []
  const competencies = (asked.report.pack?.competencies ?? []).filter(({ id }) => !place.named.includes(id))
  return toItems(
    asked,
    place.begun,
    vscode.CompletionItemKind.EnumMember,
    competencies.map(({ id, name, evidence }) => ({
      label: id,
      description: name,
      detail: name,
      documentation: evidence.map((each) => `• ${each}`).join('\n'),
      text: place.needsBrackets ? `[${id}]` : id,
    })),
  )
}
