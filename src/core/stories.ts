/** Makes a story of an outline: its parts, its words, and the facts that rules look at. Knows no rule. */
import { frameworkById, frameworks, partNames } from './catalogue.ts'
import type { Block } from './markdown.ts'
import { inferParts } from './infer.ts'
import { findEvidence } from './evidence.ts'
import { findMeasures, type FoundMeasure } from './measures.ts'
import type {
  Framework,
  FrameworkSource,
  Label,
  Measure,
  Part,
  PartId,
  Passage,
  Sentence,
  Span,
  Token,
} from './model.ts'
import type { Outline } from './outline.ts'
import { placesToFill } from './places-to-fill.ts'
import { quotations } from './prose.ts'
import type { PlacedStory } from './report.ts'
import { splitSentences } from './sentences.ts'
import { secondsFor } from './spoken-time.ts'
import type { FoundLabel } from './labels.ts'
import type { Unit } from './units.ts'
import { tokenize } from './words.ts'

export interface Choice {
  readonly framework?: string
  readonly from: FrameworkSource
  /** Words a minute. */
  readonly pace: number
}

/** A part in the making: which names it was given, and where. */
interface Stretch {
  readonly part: PartId
  readonly label: FoundLabel
  span: Span
}

/**
 * @param outline placed in `source`
 * @param choice what was chosen for the file; without a framework the labels tell it
 */
export function makeStory(outline: Outline, source: string, choice: Choice): PlacedStory {
  const units = outline.units
  const start = Math.min(...units.slice(0, 2).map((unit) => unit.start))
  const end = Math.max(start, ...units.slice(-3).map((unit) => unit.end))
  const { stretches, placed } = readParts(outline)
  const quoteDepth = baseQuoteDepth(units)
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const passages: Passage[] = []
  const counts = stretches.map(() => 0)
  for (const { span, block, part } of placed) {
    const passage = passageOf(span, block, part, start, quoteDepth)
    const from = tokens.length
    // Nobody says a question that is still to be answered.
    const open = [...placesToFill(passage)].map((place) => ({ ...place, at: passage.start + place.at }))
    for (const token of tokenize(passage.text, passage.start, passage.quotes)) {
      tokens.push(token)
      if (part >= 0 && isSaid(token, open)) counts[part] = (counts[part] as number) + 1
    }
    for (const sentence of splitSentences(tokens, from, tokens.length)) sentences.push(sentence)
    passages.push(passage)
  }
  const text = source.slice(start, end)
  const labelled = stretches.map((stretch, index) => toPart(stretch, start, counts[index] as number))
  const measures = findMeasures(text, tokens, sentences)
  const told = frameworkOf(stretches, choice)
  const has = (part: PartId) => told.framework.parts.some((own) => own.part === part)
  const inferred = inferParts({ text, parts: labelled, passages, tokens, sentences, measures })
  const parts = [...labelled, ...inferred.parts.filter(({ part }) => has(part))]
  const results = [...parts.filter(({ part }) => part === 'result').map(({ span }) => span), ...inferred.maybeResult]
  const words = outline.labelled ? labelled.reduce((sum, part) => sum + part.words, 0) : inferred.words
  const head = headOf(outline, parts, sentences, start)
  return {
    start,
    story: {
      text,
      title: outline.title ? text.slice(head.start, head.end) : '',
      head,
      ...told,
      parts,
      notFound: inferred.notFound.filter(has),
      maybeResult: has('result') ? inferred.maybeResult : [],
      passages,
      tokens,
      sentences,
      measures: withOutcome(measures, results),
      evidence: findEvidence({ text, tokens, sentences: sentences.filter(within(results)) }),
      words,
      spokenSeconds: secondsFor(words, choice.pace),
    },
  }
}

const isSaid = ({ kind, start }: Token, open: readonly { at: number; text: string }[]) =>
  kind !== 'sign' && !open.some(({ at, text }) => at <= start && start < at + text.length)
const shift = (span: Span, by: number): Span => ({ start: span.start - by, end: span.end - by })

interface Placed {
  readonly span: Span
  readonly block: Block
  readonly part: number
}

/** From each label to the next, or to a rule or a heading that stands at the labels' height. */
function readParts(outline: Outline): { stretches: Stretch[]; placed: Placed[] } {
  const stretches: Stretch[] = []
  const placed: Placed[] = []
  let open = false
  const depths = outline.units.flatMap((unit) =>
    unit.kind === 'label' && unit.block.kind === 'heading' ? [unit.block.depth] : [],
  )
  const partDepth = depths.length ? Math.min(...depths) : 7
  for (const unit of outline.units) {
    if (unit.kind === 'label') {
      const first = partNames.get(unit.label.names[0] as string)
      stretches.push({ part: first?.part ?? '', label: unit.label, span: { ...unit.label.span } })
      open = true
    } else if (unit.kind === 'break' || (unit.kind === 'title' && unit.depth <= partDepth && partDepth < 7))
      open = false
    else if (unit.kind === 'text') {
      const last = stretches.at(-1)
      if (open && last)
        last.span =
          last.label.markup.style === 'column'
            ? { start: unit.start, end: unit.end }
            : { start: last.span.start, end: unit.end }
      placed.push({ span: unit, block: unit.block, part: open ? stretches.length - 1 : -1 })
    }
  }
  return { stretches, placed }
}

/** The depth of quoting at which the story itself stands: of its labels, or of most of its words. What is deeper is quoted. */
function baseQuoteDepth(units: readonly Unit[]): number {
  const labelled = units.some(({ kind }) => kind === 'label')
  const weights: number[] = []
  for (const unit of units) {
    if (unit.kind !== (labelled ? 'label' : 'text')) continue
    const depth = unit.block.quoteDepth
    weights[depth] = (weights[depth] ?? 0) + unit.end - unit.start
  }
  return Math.max(
    0,
    weights.findIndex((weight) => weight === Math.max(...weights.filter(Boolean))),
  )
}

function passageOf(span: Span, block: Block, part: number, start: number, quoteDepth: number): Passage {
  const text = block.text.slice(span.start - block.start, span.end - block.start)
  const place = shift(span, start)
  const quotes = block.quoteDepth > quoteDepth ? [{ start: 0, end: text.length }] : quotations(text)
  return { ...place, text, part, quotes: quotes.map((quote) => shift(quote, -place.start)) }
}

function toPart({ part, label, span }: Stretch, start: number, words: number): Part {
  const own: Label = { names: label.names, source: label.source, markup: label.markup, span: shift(label.span, start) }
  return { part, source: label.source, label: own, span: shift(span, start), words }
}

/** The title's words, else the first label's, else the first sentence's. */
function headOf(outline: Outline, parts: readonly Part[], sentences: readonly Sentence[], start: number): Span {
  const title = outline.title
  if (title) {
    const text = title.block.text
    const lead = /[^\s]/.exec(text)?.index ?? 0
    return shift({ start: title.start + lead, end: title.start + Math.max(lead, text.trimEnd().length) }, start)
  }
  const first = parts[0]?.label?.span ?? sentences[0]
  return first ? { start: first.start, end: first.end } : { start: 0, end: 0 }
}

/** What is chosen wins; else a framework whose own names stand there; else Situation tells STAR, an obstacle in it SOAR, Challenge alone CAR, all else PARL. */
function frameworkOf(
  stretches: readonly Stretch[],
  choice: Choice,
): { framework: Framework; frameworkFrom: FrameworkSource } {
  const chosen = frameworkById(choice.framework)
  if (chosen) return { framework: chosen, frameworkFrom: choice.from }
  const names = new Set(stretches.flatMap(({ label }) => label.names))
  return {
    framework: ownFramework(stretches) ?? frameworkById(suggestedBy(names)) ?? (frameworks[0] as Framework),
    frameworkFrom: names.size ? 'labels' : 'default',
  }
}

/** A lens counts where nothing but the lens is labelled. */
function ownFramework(stretches: readonly Stretch[]): Framework | undefined {
  const own = stretches.flatMap(({ label: { framework, names } }) =>
    framework && names.some((name) => partNames.get(name)?.own) ? [framework] : [],
  )
  return own.find(({ lens }) => !lens) ?? (own.length === stretches.length ? own[0] : undefined)
}

function suggestedBy(names: ReadonlySet<string>): string {
  const learning = names.has('learning')
  const setting = names.has('situation') || (names.has('context') && !names.has('problem'))
  if (setting && names.has('obstacle')) return 'soar'
  if (names.has('situation') || (names.has('task') && setting)) return learning ? 'starl' : 'star'
  if (names.has('challenge') && !learning) return 'car'
  return 'parl'
}

const within = (spans: readonly Span[]) => (inner: Span) =>
  spans.some(({ start, end }) => start <= inner.start && inner.end <= end)

/** A measure tells the outcome where it stands in what is a result, or may be one, and is no target. */
function withOutcome(measures: readonly FoundMeasure[], results: readonly Span[]): Measure[] {
  const inResult = within(results)
  return measures.map(({ target, ...measure }) => ({ ...measure, outcome: !target && inResult(measure) }))
}
