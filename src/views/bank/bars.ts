/** The small pictures of a row, in plain SVG: parts against their shares, time against its target. Their words stand beside them. */
import type { BankRow, PartBar } from '../messages/bank.ts'
import { svg } from '../page.ts'

const slot = 22
const height = 24
/** The share that fills a slot: few parts take more, and the rest is told in words. */
const fullShare = 0.75

const signs = { less: '−', within: '', more: '+' }

/** A slot for each part: the band is what the framework gives it, the bar what it takes. */
export function partBars(parts: readonly PartBar[]): SVGElement {
  const up = (share: number): number => Math.round(Math.min(1, share / fullShare) * height * 10) / 10
  const slots = parts.map(({ letter, share, target, balance, isMissing }, at) => {
    const [least, most] = target?.map(up) ?? []
    const band =
      least !== undefined && most !== undefined
        ? svg('rect', { class: 'band', x: 2, width: slot - 4, y: height - most, height: most - least })
        : undefined
    const bar = svg('rect', { class: 'bar', x: 6, width: slot - 12, y: height - up(share), height: up(share) })
    const name = svg(
      'text',
      { x: slot / 2, y: height + 12 },
      `${letter}${isMissing ? '×' : signs[balance ?? 'within']}`,
    )
    const look = isMissing ? 'missing' : (balance ?? 'within')
    return svg('g', { class: `part ${look}`, transform: `translate(${at * slot} 0)` }, band, bar, name)
  })
  const width = Math.max(1, parts.length) * slot
  const floor = svg('line', { class: 'floor', x1: 0, x2: width, y1: height + 0.5, y2: height + 0.5 })
  return svg('svg', { class: 'bars', width, height: height + 15, 'aria-hidden': 'true' }, ...slots, floor)
}

const timeWidth = 84
/** The target stands at two thirds: a story that is twice as long as it may be still looks it. */
const targetAt = timeWidth * (2 / 3)

export function timeBar({ spoken, target }: BankRow['time']): SVGElement {
  const width = Math.round(Math.min(timeWidth, (spoken / target) * targetAt))
  return svg(
    'svg',
    { class: spoken > target ? 'time over' : 'time', width: timeWidth, height: 10, 'aria-hidden': 'true' },
    svg('rect', { class: 'track', y: 3, width: timeWidth, height: 4, rx: 2 }),
    svg('rect', { class: 'bar', y: 3, width, height: 4, rx: 2 }),
    svg('line', { class: 'target', x1: targetAt, x2: targetAt, y1: 0, y2: 10 }),
  )
}
