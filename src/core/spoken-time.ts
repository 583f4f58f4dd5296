/** How long something takes to say, and how that is told. Loads nothing, so that anybody may ask. */
import type { Span, Story } from './model.ts'

/** 112 → "1 min 52 s"; 120 → "2 min". The signs of the units are the same in most languages. */
export function spokenTime(total: number): string {
  const [minutes, seconds] = [Math.floor(total / 60), total % 60]
  if (minutes === 0) return `${seconds} s`
  return seconds === 0 ? `${minutes} min` : `${minutes} min ${seconds} s`
}

/** A share of the time: 0.234 → "23 %". */
export const percent = (share: number): string => `${Math.round(share * 100)} %`

/** @param pace words a minute. Whole seconds. */
export const secondsFor = (words: number, pace: number): number => Math.round((words / pace) * 60)

/** Words told within a place of the story: titles and labels are not said. */
export function wordsIn({ tokens }: Pick<Story, 'tokens'>, { start, end }: Span): number {
  return tokens.filter((token) => token.kind !== 'sign' && token.start < end && token.end > start).length
}
