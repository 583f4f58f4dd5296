/** Offers the forms of a comment that silences, and the ids of rules in it: first those that found something in the file. */
import * as vscode from 'vscode'
import { commentPlace } from '../../project/comment-places.ts'
import { t } from '../l10n.ts'
import { type Asked, type Offer, toItems } from './asked.ts'

export function commentItems(asked: Asked): vscode.CompletionItem[] {
  const place = commentPlace(asked.before, asked.after)
  if (!place) return []
  if (place.kind === 'form') {
    const gap = /\s$|[a-z-]$/.test(asked.line.slice(asked.line.lastIndexOf('<!--') + 4)) ? '' : ' '
    const offers = forms().map(([label, detail]) => ({ label, detail, text: `${gap}${label} `, goesOn: true }))
    return toItems(asked, place.begun, vscode.CompletionItemKind.Keyword, place.isClosed ? offers : offers.map(closed))
  }
  const found = asked.report.findings.map(({ rule }) => rule)
  const rules = asked.core.rules.filter(({ id }) => !place.named.includes(id))
  const offers = [...rules]
    .sort((one, other) => Number(found.includes(other.id)) - Number(found.includes(one.id)))
    .map(({ id, summary }): Offer => ({ label: id, detail: summary }))
  return toItems(asked, place.begun, vscode.CompletionItemKind.EnumMember, offers)
}

const closed = (offer: Offer): Offer => ({ ...offer, text: `${offer.text ?? ''}-->`, goesOn: false })

const forms = (): (readonly [name: string, what: string])[] => [
  ['storylint-disable-next-line', t('Silences rules on the next line')],
  ['storylint-disable-line', t('Silences rules on this line')],
  ['storylint-disable-file', t('Silences rules in this file')],
  ['storylint-disable', t('Silences rules from here on')],
  ['storylint-enable', t('Ends a silence')],
  ['storylint-competencies:', t('What the story is to show')],
]
