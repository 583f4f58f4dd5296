/** Finds the turns of phrase of `data/cues.json` in a sentence's words. Knows frames, not what they speak for. */
import cues from '../../../data/cues.json' with { type: 'json' }
import type { Token } from '../model.ts'
import { classBit } from './word-forms.ts'

/** The names of the cues, in a fixed order: a cue is known by its index. */
export const cueNames: readonly string[] = Object.keys(cues.cues)

/** One place of a frame: a word, a class, any word (`*`), or up to three words (`~`). */
interface Slot {
  readonly word?: string
  readonly bit: number
  readonly gap: number
}

interface Frame {
  readonly cue: number
  readonly atStart: boolean
  readonly slots: readonly Slot[]
}

/** Frames by what they begin with. */
interface Frames {
  readonly byWord: ReadonlyMap<string, readonly Frame[]>
  readonly byClass: readonly { readonly bit: number; readonly frames: readonly Frame[] }[]
  readonly classes: number
}

/** Where a cue was found: indexes of tokens. */
export interface Found {
  readonly cue: number
  readonly from: number
  readonly to: number
}

let compiled: Frames | undefined

/** @param found is told of each cue, at most once for each place where it begins */
export function findCues(
  tokens: readonly Token[],
  classes: ArrayLike<number>,
  from: number,
  to: number,
  found: (cue: number, from: number, to: number) => void,
): void {
  compiled ??= compile()
  let start = from
  while (start < to && tokens[start]?.kind === 'sign') start++
  for (let at = start; at < to; at++) {
    const token = tokens[at] as Token
    const bits = classes[at] as number
    const frames = compiled.byWord.get(token.text)
    if (frames) tryAll(frames, tokens, classes, at, to, at === start, found)
    if (!(bits & compiled.classes)) continue
    for (const { bit, frames } of compiled.byClass) {
      if (bits & bit) tryAll(frames, tokens, classes, at, to, at === start, found)
    }
  }
}

function tryAll(
  frames: readonly Frame[],
  tokens: readonly Token[],
  classes: ArrayLike<number>,
  at: number,
  to: number,
  opens: boolean,
  found: (cue: number, from: number, to: number) => void,
): void {
  for (const frame of frames) {
    if (frame.atStart && !opens) continue
    const end = endOf(frame.slots, 1, tokens, classes, at + 1, to)
    if (end > 0) found(frame.cue, at, end)
  }
}

/** The index after the frame's last word; 0 where it does not fit. */
function endOf(
  slots: readonly Slot[],
  slot: number,
  tokens: readonly Token[],
  classes: ArrayLike<number>,
  at: number,
  to: number,
): number {
  for (; slot < slots.length; slot++, at++) {
    const { word, bit, gap } = slots[slot] as Slot
    if (gap) {
      for (let skip = 0; skip <= gap; skip++) {
        const end = endOf(slots, slot + 1, tokens, classes, at + skip, to)
        if (end) return end
        if (tokens[at + skip]?.kind === 'sign') return 0
      }
      return 0
    }
    if (at >= to) return 0
    const token = tokens[at] as Token
    if (word !== undefined ? token.text !== word : bit ? !((classes[at] as number) & bit) : token.kind === 'sign')
      return 0
  }
  return at
}

function compile(): Frames {
  const byWord = new Map<string, Frame[]>()
  const byBit = new Map<number, Frame[]>()
  Object.values(cues.cues).forEach((frames, cue) => {
    for (const source of frames) {
      const written = source.split(' ')
      const atStart = written[0] === '^'
      const slots = (atStart ? written.slice(1) : written).map(slotOf)
      const { word, bit } = slots[0] as Slot
      const list = word === undefined ? (byBit.get(bit) ?? []) : (byWord.get(word) ?? [])
      list.push({ cue, atStart, slots })
      if (word === undefined) byBit.set(bit, list)
      else byWord.set(word, list)
    }
  })
  const byClass = [...byBit].map(([bit, frames]) => ({ bit, frames }))
  return { byWord, byClass, classes: byClass.reduce((all, { bit }) => all | bit, 0) }
}

function slotOf(written: string): Slot {
  if (written === '~') return { bit: 0, gap: 3 }
  if (written === '*') return { bit: 0, gap: 0 }
  const name = /^\{(.+)\}$/.exec(written)?.[1]
  return name ? { bit: classBit(name), gap: 0 } : { word: written, bit: 0, gap: 0 }
}
