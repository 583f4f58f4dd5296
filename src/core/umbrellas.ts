/** Finds words for many measures at once that rose or fell, and whether it is said which was counted. Knows signs and names of measures. */
import { measuresIn, metricsIn } from './by-sentence.ts'
import type { Metrics } from './metrics.ts'
import type { Measure, Sentence, Story } from './model.ts'
import { type Sign, shows, signsIn } from './signs.ts'

/** The word, or that there is none, where something is said to have moved: by how much, or in a story that says so of nothing. */
export function movedUmbrella(story: Story, sentence: Sentence): Sign | undefined {
  const signs = signsIn(story, sentence)
  const moves = signs.filter((sign) => sign.name === 'umbrella-moved' && mayCount(story, sentence, sign))
  const isMoved = (sign: Sign) => moves.some(({ from, to }) => from <= sign.from && sign.to <= to)
  const umbrella = signs.find((sign) => sign.name === 'umbrella' && isMoved(sign) && !isAside(story, sign))
  return umbrella ?? signs.find(({ name }) => name === 'bare-lift')
}

/** By how much stands within so many words of it. Judgement. */
const reach = { before: 3, behind: 6 }

function mayCount(story: Story, sentence: Sentence, { from, to }: Sign): boolean {
  const { tokens } = story
  const start = tokens[Math.max(0, from - reach.before)]?.start ?? 0
  const end = tokens[Math.min(tokens.length, to + reach.behind) - 1]?.end ?? 0
  if (measuresIn(story, sentence).some((measure) => measure.start >= start && measure.end <= end)) return true
  return !story.measures.some(({ outcome }) => outcome)
}

/** "Tickets about performance dropped": of another thing. */
const isAside = ({ tokens }: Story, { from }: Sign) =>
  /^(?:to|about|on|for|with|by|than)$/.test(tokens[from - 1]?.text ?? '')

/** It is said how, or a figure with a unit of its own or a measure's name stands beside it, here or in the next sentence. */
export function isNamed(
  story: Story,
  umbrella: Sign,
  here: Sentence,
  next: Sentence | undefined,
  metrics: Metrics,
): boolean {
  if (shows(story, [here, next], 'named-by')) return true
  const nextFigures = next ? measuresIn(story, next) : []
  if ([...measuresIn(story, here), ...nextFigures].some(hasUnit)) return true
  if (next && nextFigures.length && metricsIn(story, next, metrics).length) return true
  const tail = story.tokens.slice(umbrella.to, here.to).findIndex(({ text }) => /^[:(—–]$/.test(text))
  return metricsIn(story, here, metrics).some(({ from, to, kind }) => {
    // In the person's own field the word itself is one measure.
    if (from < umbrella.to && umbrella.from < to && to <= umbrella.to) return kind === 'own'
    return kind === 'technical' || (tail >= 0 && from > umbrella.to + tail)
  })
}

/** "from 12 to 19 an hour" says what was counted, "18 %" and "in three weeks" do not. */
const hasUnit = ({ kind, text }: Measure) =>
  (kind === 'change' && !text.includes('%')) ||
  kind === 'rate' ||
  kind === 'metric' ||
  /\d ?(?:ms|s|sec\w*|min\w*|hours?)\b/.test(text)
