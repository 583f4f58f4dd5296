/** The stretch of a text whose findings are on screen: it stays where it is until what is in sight comes near its end. */
import type * as vscode from 'vscode'
import type { Finding } from '../core/index.ts'
import { everywhere, type Near } from './found.ts'
import { type Change, shift } from './holdback.ts'
import { isWithin, sightsOf } from './sight.ts'

export function createStretch(document: vscode.TextDocument) {
  let place = 0
  let near: Near = { findings: [], span: everywhere, calm: everywhere }
  const isCalm = (): boolean => {
    const [sight] = sightsOf(document)
    return !sight || isWithin(sight, near.calm)
  }
  return {
    isCalm,
    span: () => near.span,
    take: (at: (place: number) => Near): readonly Finding[] => {
      near = at(place)
      const [sight] = sightsOf(document)
      if (sight && !isCalm()) near = at((place = (sight.start + sight.end) / 2))
      return near.findings
    },
    shift: (changes: readonly Change[]): void => {
      for (const change of changes) {
        place = shift({ start: place, end: place }, change)?.start ?? place
        near = { ...near, span: shift(near.span, change) ?? near.span }
      }
    },
  }
}
