/** A story of the bank as a row of the page: the facts of its card, with words for eyes and ears. Pure; computes nothing that the core says. */
import type { CardPart, MatrixColumn, MatrixRow, Severity, StoryCard } from '../../core/index.ts'
import { spokenTime } from '../../core/spoken-time.ts'
import type { BankColumn, BankRow, Mark, PartBar, Said, Weakness } from '../../views/messages/bank.ts'
import { t } from '../l10n.ts'

export function rowOf(row: MatrixRow, columns: readonly MatrixColumn[], key: string, framework: string): BankRow {
  const { card, marks } = row
  const own = columns.flatMap(({ competency: { id } }, at): [string, Mark][] => {
    const mark = marks[at]
    return mark ? [[id, mark]] : []
  })
  return {
    key,
    title: card.title,
    about: `${framework} · ${card.path}`,
    framework: card.framework,
    marks: Object.fromEntries(own),
    total: totalOf(row.counts),
    parts: card.parts.map(barOf),
    partsSaid: card.parts.map(partSaid).join('; '),
    time: timeOf(card),
    measures: measuresOf(card),
    findings: findingsOf(card),
    weaknesses: weaknessesOf(row),
  }
}

export function columnOf({ competency: { id, name }, state, counts }: MatrixColumn): BankColumn {
  return { id, name, state, total: totalOf(counts) }
}

/** What is only hinted at counts for nothing. */
function totalOf({ primary, secondary, maybe }: MatrixRow['counts']): Said {
  const said = t('{0} told for it first, {1} carried as well, {2} hinted at', primary, secondary, maybe)
  return { text: String(primary + secondary), said }
}

const percent = (share: number): number => Math.round(share * 100)

const barOf = ({ name, share, state, target, balance }: CardPart): PartBar => ({
  letter: name.charAt(0).toUpperCase(),
  share,
  ...(target && { target }),
  ...(balance && { balance }),
  isMissing: state === 'missing' || state === 'empty',
})

function partSaid({ name, share, state, target, balance }: CardPart): string {
  if (state === 'missing') return t('{0} is missing', name)
  if (state === 'empty') return t('{0} is empty', name)
  if (!target) return t('{0} {1} %', name, percent(share))
  const [least, most] = target.map(percent) as [number, number]
  if (balance === 'more') return t('{0} {1} %, more than the {2} to {3} %', name, percent(share), least, most)
  if (balance === 'less') return t('{0} {1} %, less than the {2} to {3} %', name, percent(share), least, most)
  return t('{0} {1} % of {2} to {3} %', name, percent(share), least, most)
}

function timeOf({ spokenSeconds, targetSeconds }: StoryCard): BankRow['time'] {
  const [text, target] = [spokenTime(spokenSeconds), spokenTime(targetSeconds)]
  const said =
    spokenSeconds > targetSeconds ? t('{0}, over the {1} it may take', text, target) : t('{0} of {1}', text, target)
  return { text, said, spoken: spokenSeconds, target: targetSeconds }
}

function measuresOf({ measures }: StoryCard): Said {
  const texts = measures.map(({ text }) => text).join(' · ')
  return { text: texts, said: texts ? t('{0} in the result: {1}', measures.length, texts) : t('No measure') }
}

const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint']

function findingsOf({ findings }: StoryCard): BankRow['findings'] {
  const said = {
    error: t('Errors: {0}', findings.error),
    warning: t('Warnings: {0}', findings.warning),
    info: t('Infos: {0}', findings.info),
    hint: t('Hints: {0}', findings.hint),
  }
  return severities.flatMap((severity) =>
    findings[severity] ? [{ severity, text: String(findings[severity]), said: said[severity] }] : [],
  )
}

function weaknessesOf({ card, counts }: MatrixRow): Weakness[] {
  const { parts, weakness, measures, spokenSeconds, targetSeconds } = card
  const has: Readonly<Record<Weakness, boolean>> = {
    mend: weakness > 0,
    incomplete: parts.some(({ state }) => state === 'missing' || state === 'empty'),
    unbalanced: parts.some(({ balance }) => balance === 'more' || balance === 'less'),
    unmeasured: measures.length === 0,
    long: spokenSeconds > targetSeconds,
    untagged: counts.primary === 0,
  }
  return (Object.keys(has) as Weakness[]).filter((name) => has[name])
}
