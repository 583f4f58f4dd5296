/** One sentence as its readers walk it, by token index, and what they read in it. Knows no words. */
import type { MeasureKind, Sentence, Token } from '../model.ts'

export interface Line {
  readonly tokens: readonly Token[]
  /** Index of the first token. */
  readonly from: number
  /** Index after the last token. */
  readonly to: number
}

/** A quantity, by token index, `to` exclusive. */
export interface Item {
  readonly from: number
  readonly to: number
  readonly kind: MeasureKind
  /** False where only a lenient reading takes it as a measure. */
  readonly strict: boolean
  /** False where it is a measure only beside another: "weeks" in "from weeks to days". */
  readonly alone: boolean
}

/** What was read at a place: a quantity, or only how far to skip a figure that is none. */
export interface Reading {
  readonly to: number
  readonly item?: Item
}

export const lineOf = (tokens: readonly Token[], { from, to }: Sentence): Line => ({ tokens, from, to })

export const skip = (to: number): Reading => ({ to })
export const take = (from: number, to: number, kind: MeasureKind, strict = true, alone = true): Reading => ({
  to,
  item: { from, to, kind, strict, alone },
})

export const tokenAt = (line: Line, at: number): Token | undefined =>
  at >= line.from && at < line.to ? line.tokens[at] : undefined

/** The token's text; empty outside the sentence, so that callers need no bounds. */
export const textAt = (line: Line, at: number): string => tokenAt(line, at)?.text ?? ''

/** Does the token stand right behind the one before it, with no space between? */
export const touches = (line: Line, at: number): boolean => {
  const token = tokenAt(line, at)
  return token !== undefined && token.start === tokenAt(line, at - 1)?.end
}

export const isWord = (line: Line, at: number): boolean => tokenAt(line, at)?.kind === 'word'
export const isSign = (line: Line, at: number): boolean => tokenAt(line, at)?.kind === 'sign'
export const isFigure = (line: Line, at: number): boolean => tokenAt(line, at)?.kind === 'number'
export const startsUpper = (line: Line, at: number): boolean => {
  const first = tokenAt(line, at)?.raw[0] ?? ''
  return first !== first.toLowerCase()
}
/** A capital anywhere: "iOS". */
export const hasUpper = (line: Line, at: number): boolean => {
  const raw = tokenAt(line, at)?.raw ?? ''
  return raw !== raw.toLowerCase()
}
