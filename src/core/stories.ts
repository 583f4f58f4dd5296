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
  Story,
  Token,
} from './model.ts'
import type { Outline } from './outline.ts'
import { placesToFill } from './places-to-fill.ts'
import { quotations } from './prose.ts'
import type { PlacedStory } from './report.ts'
import { type PassageWords, wordsOf } from './passage-words.ts'
import { secondsFor } from './spoken-time.ts'
import type { FoundLabel } from './labels.ts'
import type { Unit } from './units.ts'

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

/** A label may begin before what stands first. */
export function startOf({ units: [first, second] }: Outline): number {
  const start = first?.start ?? 0
  return second && second.home === first?.home ? Math.min(start, second.start) : start
}

/**
 * @param outline placed in `source`
 * @param choice what was chosen for the file; without a framework the labels tell it
 */
export function makeStory(outline: Outline, source: string, choice: Choice): PlacedStory {
  const units = outline.units
  const start = startOf(outline)
  const end = Math.max(start, ...units.slice(-3).map((unit) => unit.end))
  const { stretches, placed } = readParts(outline)
  const quoteDepth = baseQuoteDepth(units)
  const passages = placed.map(({ span, block, part }) => passageOf(span, block, part, start, quoteDepth))
  const told = wordsOf(passages)
  const { tokens, sentences } = told
  const counts = wordsByPart(passages, told, stretches.length)
  const text = source.slice(start, end)
  const labelled = stretches.map((stretch, index) => toPart(stretch, start, counts[index] as number))
  const measures = findMeasures(text, tokens, sentences)
  const chosen = frameworkOf(stretches, choice)
  const has = (part: PartId) => chosen.framework.parts.some((own) => own.part === part)
  const inferred = inferParts({ text, parts: labelled, passages, tokens, sentences, measures })
  const parts = [...labelled, ...inferred.parts.filter(({ part }) => has(part))]
  const results = [...parts.filter(({ part }) => part === 'result').map(({ span }) => span), ...inferred.maybeResult]
  const spoken = outline.labelled ? labelled.reduce((sum, part) => sum + part.words, 0) : inferred.words
  const head = headOf(outline, parts, sentences, start)
  const { framework, frameworkFrom } = chosen
  const facts: Omit<Story, keyof typeof words> = {
    text,
    title: outline.title ? text.slice(head.start, head.end) : '',
    head,
    framework,
    frameworkFrom,
    parts,
    notFound: inferred.notFound.filter(has),
    maybeResult: has('result') ? inferred.maybeResult : [],
    passages,
    measures: withOutcome(measures, results),
    evidence: findEvidence({ text, tokens, sentences: sentences.filter(within(results)) }),
    words: spoken,
    spokenSeconds: secondsFor(spoken, choice.pace),
  }
  return { start, story: Object.defineProperties(facts, words) as Story }
}

/** Most of a story's size, and seldom asked for when it has been linted. */
const words = {
  tokens: {
    enumerable: true,
    get(this: Story) {
      return wordsOf(this.passages).tokens
    },
  },
  sentences: {
    enumerable: true,
    get(this: Story) {
      return wordsOf(this.passages).sentences
    },
  },
}

/** Nobody says a question that is still to be answered. */
function wordsByPart(passages: readonly Passage[], { tokens, ends }: PassageWords, parts: number): number[] {
  const counts = new Array<number>(parts).fill(0)
  passages.forEach((passage, index) => {
    if (passage.part < 0) return
    const open = [...placesToFill(passage)].map(({ at, text }) => ({ start: passage.start + at, length: text.length }))
    for (let at = ends[index - 1] ?? 0; at < (ends[index] as number); at++)
      if (isSaid(tokens[at] as Token, open)) counts[passage.part] = (counts[passage.part] as number) + 1
  })
  return counts
}

const isSaid = ({ kind, start: at }: Token, open: readonly { start: number; length: number }[]) =>
  kind !== 'sign' && !open.some(({ start, length }) => start <= at && at < start + length)

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
  const from = span.start - start
  const quotes = block.quoteDepth > quoteDepth ? [{ start: 0, end: text.length }] : quotations(text)
  return { start: from, end: span.end - start, text, part, quotes: quotes.map((quote) => shift(quote, -from)) }
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
  // Property by property: what is left of a spread object has a shape of its own, which takes more than the object.
  return measures.map((measure) => {
    const { start, end, text, kind, strict, target } = measure
    return { start, end, text, kind, strict, outcome: !target && inResult(measure) }
  })
}
