/** What stands above a story: how long it takes to say, and how its words fall to its parts. Pure: knows no editor. */
import type { PartShare, Story } from '../core/index.ts'
import { percent, spokenTime } from '../core/spoken-time.ts'
import { t } from './l10n.ts'

/** "1 min 52 s of 2 min · P 21 % A 48 % R 20 % L 11 %" */
export function lensText({ spokenSeconds }: Story, shares: readonly PartShare[], targetSeconds: number): string {
  const time = t('{0} of {1}', spokenTime(spokenSeconds), spokenTime(targetSeconds))
  const told = shares.filter(({ words }) => words > 0)
  if (told.length === 0) return time
  const short = shortNames(told)
  const parts = told.map(({ share }, at) => `${short[at]} ${percent(share)}`).join(' ')
  return `${time} · ${isRead(told) ? t('{0} (as I read it)', parts) : parts}`
}

/** The same in whole words, for the pointer that rests on it. */
export function lensTooltip(shares: readonly PartShare[], seconds: (words: number) => number): string {
  const told = shares.filter(({ words }) => words > 0)
  const lines = told.map(({ name, words, share }) => `${name}: ${spokenTime(seconds(words))}, ${percent(share)}`)
  return [...lines, t('A click selects the longest part.')].join('\n')
}

/** The part that takes most of the time, in the piece that takes most of it. */
export function longestPiece(shares: readonly PartShare[]): PartShare['pieces'][number] | undefined {
  const [longest] = [...shares].sort((a, b) => b.words - a.words)
  return [...(longest?.pieces ?? [])].sort((a, b) => b.words - a.words)[0]
}

/** One letter each, as in the framework's own name; whole names where two parts would share one. */
function shortNames(shares: readonly PartShare[]): string[] {
  const letters = shares.map(({ name }) => name.charAt(0).toUpperCase())
  return new Set(letters).size === letters.length ? letters : shares.map(({ name }) => name)
}

const isRead = (shares: readonly PartShare[]): boolean =>
  shares.every(({ pieces }) => pieces.every(({ source }) => source === 'inferred'))
