/** Tells a figure that was hoped for from one that was reached. Knows what stands around it in its clause. */
import { lexicon, numbers } from './lexicon.ts'
import { isFigure, type Item, type Line, textAt } from './line.ts'

/** How far back in its clause a verb may stand. */
const reach = 14
const ends = new Set([',', ';', '.', '(', '—', '–', '!', '?', 'but', 'while', 'whereas', 'because', 'so', 'and'])

/** @param floor where the measure before it ends: what is said of that one is not said of this one */
export function isTarget(line: Line, { from, to }: Item, floor: number): boolean {
  return isNamedTarget(line, from) || isCalledTarget(line, from, to) || isHoped(line, from, floor)
}

/** "our goal was 20%", "against a plan of 30", "target: 10 minutes"; not "we met our goal of 20%". */
function isNamedTarget(line: Line, from: number): boolean {
  let at = from - 1
  for (let steps = 0; steps < 6 && lexicon.targetLinks.has(textAt(line, at)); steps++) at--
  if (at === from - 1 || !lexicon.targetNouns.has(textAt(line, at))) return false
  return !isReached(line, at)
}

/** "the 50 ms target", "a 30% goal". */
function isCalledTarget(line: Line, from: number, to: number): boolean {
  const called = calls.test(textAt(line, to)) || calls.test(textAt(line, to + 1))
  const word = textAt(line, to)
  if (!called || word === '.' || word === ',' || word === ';' || word === ')') return false
  return !lexicon.stops.has(word) && !isReached(line, from)
}

const calls = /^(?:targets?|goals?|objectives?|thresholds?)$/

/** "met", "exceeded", "under": a few words before. */
function isReached(line: Line, from: number): boolean {
  for (let at = from - 1; at >= from - 5; at--) {
    const text = textAt(line, at)
    if (text === ',' || text === ';' || text === '' || text === '(') return false
    if (lexicon.achieved.has(text))
      return textAt(line, at - 1) !== 'to' && textAt(line, at - 1) !== 'not' && !textAt(line, at - 1).endsWith("n't")
  }
  return false
}

/** "we aim to reach 30%", "will cut it by half", "the plan is to hire six". Not "better than planned". */
function isHoped(line: Line, from: number, floor: number): boolean {
  for (let at = from - 1; at >= from - reach && at >= floor; at--) {
    const text = textAt(line, at)
    if (text === '' || ends.has(text)) return false
    if (lexicon.targetVerbs.has(text)) return isVerb(line, at)
    if (text === 'could' && isIf(line, at)) return true
    if (text === 'going' && textAt(line, at + 1) === 'to') return true
    if (
      text === 'to' &&
      lexicon.targetNouns.has(textAt(line, at - 2)) &&
      /^(?:is|was|being)$/.test(textAt(line, at - 1))
    )
      return true
  }
  return false
}

/** "if it works, we could save …" */
function isIf(line: Line, from: number): boolean {
  for (let at = from - 1; at >= from - 7; at--) if (textAt(line, at) === 'if') return true
  return false
}

const nounHint = /^(?:the|a|an|our|my|this|that|than|as|un|previously)$/

function isVerb(line: Line, at: number): boolean {
  const text = textAt(line, at)
  if (text === 'may' && line.tokens[at]?.raw === 'May') return false
  if (
    text === 'will' &&
    nounHint.test(textAt(line, at - 1)) &&
    textAt(line, at - 1) !== 'that' &&
    textAt(line, at - 1) !== 'this'
  )
    return false
  if (/^(?:plan|plans|aim|hope|forecast|promise|planned|expected|projected|proposed|expect)$/.test(text))
    return (
      !nounHint.test(textAt(line, at - 1)) &&
      (links.has(textAt(line, at + 1)) || isFigure(line, at + 1) || numbers.has(textAt(line, at + 1)))
    )
  return true
}

const links = new Set([
  'to',
  'for',
  'on',
  'at',
  'that',
  'about',
  'around',
  'roughly',
  'a',
  'it',
  'them',
  'us',
  'only',
  'some',
  'we',
])
