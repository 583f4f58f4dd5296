/** What is said of a measure: how it was read. Pure. */
import type { Measure, MeasureFacts, MeasureKind, MetricKind, NamedHere, RolePack } from '../../core/index.ts'
import { t } from '../l10n.ts'
import { list, paragraphs, plain, strong } from './markdown-words.ts'

const kinds = (): Readonly<Record<MeasureKind, string>> => ({
  percent: t('a share'),
  money: t('money'),
  count: t('a count'),
  ratio: t('a ratio'),
  rate: t('a rate'),
  duration: t('a time'),
  multiple: t('a multiple'),
  change: t('a change'),
  frequency: t('how often'),
  none: t('none left'),
  metric: t('a named figure'),
})

const measured = (): Readonly<Record<MetricKind, string>> => ({
  technical: t('a technical measure'),
  user: t('a measure of users'),
  business: t('a measure of the business'),
  own: t('a measure of your own'),
})

export function measureText(measure: Measure, { from, to, change, points, name }: MeasureFacts): string {
  const by = changeText(change, points)
  const lines = [
    t('Read as: {0}', kinds()[measure.kind]),
    from !== undefined && to !== undefined ? t('From {0} to {1}', plain(from), plain(to)) : '',
    by && t('That is {0}', by),
    name ? t('Of {0}: {1}', plain(name.text), measured()[name.kind]) : t('No name of a measure stands in its sentence'),
    measure.outcome ? t('Counts as an outcome') : t('No outcome: it stands outside of the result, or is a target'),
  ].filter(Boolean)
  return paragraphs(
    strong(measure.text),
    list(lines),
    measure.strict ? '' : t('A lenient reading: a figure would be firmer.'),
  )
}

function changeText(change: number | undefined, points: number | undefined): string {
  if (points !== undefined && points !== 0)
    return points > 0 ? t('{0} points more', points) : t('{0} points less', -points)
  if (change === undefined) return ''
  const share = Math.round(Math.abs(change) * 100)
  if (change >= 2) return t('{0} times as much', Math.round((change + 1) * 10) / 10)
  return change > 0 ? t('{0} % more', share) : t('{0} % less', share)
}

/** Of a name that the role's pack knows. */
export function metricText({ text, kind }: NamedHere, { name }: RolePack): string {
  return `${strong(text)}: ${t('{0}, of those that {1} knows.', measured()[kind], plain(name))}`
}
