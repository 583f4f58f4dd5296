/** Offers the names of measures that the role and the person use: behind a figure, and in a result. */
import * as vscode from 'vscode'
import { t } from '../l10n.ts'
import { storyAt } from '../status-text.ts'
import { type Asked, type Offer, toItems } from './asked.ts'

export function metricItems(asked: Asked): vscode.CompletionItem[] {
  const { report, document, position, line, isAsked } = asked
  const begun = /[\p{L}-]*$/u.exec(line)?.[0] ?? ''
  const head = line.slice(0, line.length - begun.length)
  const isBehindFigure = /\d[^\s\p{L}]*(?:\s?%)?\s+$/u.test(head)
  const place = storyAt(report, document.offsetAt(position))
  const at = document.offsetAt(position) - (place?.start ?? 0)
  const part = place?.story.parts.findLast(({ span }) => span.start <= at)?.part
  const isInResult = part === 'result' && /\S/.test(head) && !/^\s*#/.test(line)
  if (isAsked ? !isBehindFigure && !isInResult : !isBehindFigure || !isInResult) return []
  return toItems(asked, begun, vscode.CompletionItemKind.Value, offersOf(asked))
}

function offersOf({ report: { pack, settings } }: Asked): Offer[] {
  const { user = [], business = [], technical = [] } = pack?.metrics ?? {}
  const of = (names: readonly string[], description: string) => names.map((label): Offer => ({ label, description }))
  const all = [
    ...of(settings.metrics, t('your own')),
    ...of(user, t('what users do')),
    ...of(business, t('what it brings')),
    ...of(technical, t('how it runs')),
  ]
  return all.filter(({ label }, at) => all.findIndex((other) => other.label === label) === at)
}
