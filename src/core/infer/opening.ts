/** Reads who a sentence is about and how its first verb stands, by looks alone. Knows word classes, no part. */
import type { Token } from '../model.ts'
import { classBit } from './word-forms.ts'

export const subjects = [
  'i',
  'we',
  'my',
  'they',
  'he',
  'it',
  'this',
  'you',
  'there',
  'people',
  'noun',
  'deed',
  'past',
  'ing',
  'base',
  'none',
] as const
export const verbs = [
  'did',
  'past',
  'was',
  'is',
  'had',
  'has',
  'modal',
  'would',
  'able',
  'base',
  'ing',
  'none',
] as const

/** Indexes into `subjects` and `verbs`, and whether something led up to the subject. */
export interface Opening {
  readonly subject: number
  readonly verb: number
  readonly led: boolean
}

const subjectOf = new Map<string, (typeof subjects)[number]>([
  ['i', 'i'],
  ["i'd", 'i'],
  ["i've", 'i'],
  ["i'm", 'i'],
  ["i'll", 'i'],
  ['me', 'i'],
  ['we', 'we'],
  ["we'd", 'we'],
  ["we've", 'we'],
  ["we're", 'we'],
  ['my', 'my'],
  ['our', 'my'],
  ['they', 'they'],
  ["they'd", 'they'],
  ['he', 'he'],
  ['she', 'he'],
  ['it', 'it'],
  ["it's", 'it'],
  ['this', 'this'],
  ['that', 'this'],
  ['these', 'this'],
  ['those', 'this'],
  ['which', 'this'],
  ['you', 'you'],
  ['your', 'you'],
  ['there', 'there'],
  ["there's", 'there'],
])
const verbOf = new Map<string, (typeof verbs)[number]>([
  ['was', 'was'],
  ['were', 'was'],
  ["wasn't", 'was'],
  ["weren't", 'was'],
  ['is', 'is'],
  ['are', 'is'],
  ['am', 'is'],
  ["isn't", 'is'],
  ["aren't", 'is'],
  ["i'm", 'is'],
  ["it's", 'is'],
  ["there's", 'is'],
  ["we're", 'is'],
  ['had', 'had'],
  ["hadn't", 'had'],
  ["i'd", 'had'],
  ["we'd", 'had'],
  ['has', 'has'],
  ['have', 'has'],
  ["hasn't", 'has'],
  ["haven't", 'has'],
  ["i've", 'has'],
  ["we've", 'has'],
  ['can', 'modal'],
  ['will', 'modal'],
  ['should', 'modal'],
  ['must', 'modal'],
  ['may', 'modal'],
  ["can't", 'modal'],
  ['need', 'modal'],
  ['would', 'would'],
  ['could', 'would'],
  ["couldn't", 'would'],
  ["wouldn't", 'would'],
])
/** Words that open a sentence and say nothing of its subject. */
const openers = new Set(
  'and but so then also however therefore thus additionally moreover furthermore meanwhile finally next first second third firstly secondly thirdly lastly later afterwards eventually instead fortunately unfortunately overall ultimately now today currently immediately quickly still yet'.split(
    ' ',
  ),
)
/** Words that open a clause or phrase which leads up to the subject. */
const leads = new Set(
  'when after since while because if before once although though as in at on by during with from to for within over last under despite through until without upon given throughout around about based'.split(
    ' ',
  ),
)

const deed = classBit('deed')
const past = classBit('past')
const did = classBit('did')
const ing = classBit('ing')
const habit = classBit('habit')
const people = classBit('people')

const subjectIndex = (name: (typeof subjects)[number]) => subjects.indexOf(name)
const verbIndex = (name: (typeof verbs)[number]) => verbs.indexOf(name)
const nameless = { subject: subjectIndex('none'), verb: verbIndex('none'), led: false }

export function openingOf(tokens: readonly Token[], classes: ArrayLike<number>, from: number, to: number): Opening {
  let at = from
  while (at < to && isPassedOver(tokens[at] as Token)) at++
  if (at >= to) return nameless
  const main = mainClause(tokens, classes, at, to)
  const led = main > at
  const bare = bareVerb(classes[main] as number, led)
  if (bare && !subjectOf.has((tokens[main] as Token).text))
    return {
      subject: subjectIndex(bare),
      verb: verbIndex(bare === 'base' ? 'base' : bare === 'ing' ? 'ing' : 'past'),
      led,
    }
  return { subject: subjectAt(tokens, classes, main, to), verb: verbAfter(tokens, classes, main, to), led }
}

const isPassedOver = ({ kind, text }: Token) => kind === 'sign' || openers.has(text)

const longestLead = 8

/** Behind the comma that ends what leads up to the subject; without one at "I did" or "we did", or at the start itself. */
function mainClause(tokens: readonly Token[], classes: ArrayLike<number>, from: number, to: number): number {
  if (!leads.has((tokens[from] as Token).text)) return from
  for (let at = from + 1; at < to - 1; at++) {
    if (tokens[at]?.text !== ',') continue
    let next = at + 1
    while (next < to - 1 && isPassedOver(tokens[next] as Token)) next++
    return next
  }
  for (let at = from + 2; at < Math.min(from + longestLead + 1, to - 1); at++) {
    const { text } = tokens[at] as Token
    if ((text === 'i' || text === 'we') && (classes[at + 1] as number) & past) return at
  }
  return from
}

function bareVerb(bits: number, led: boolean): 'deed' | 'past' | 'ing' | 'base' | undefined {
  if (led) return undefined
  if (bits & past) return bits & deed ? 'deed' : 'past'
  if (bits & ing) return 'ing'
  return bits & deed ? 'deed' : bits & habit ? 'base' : undefined
}

function subjectAt(tokens: readonly Token[], classes: ArrayLike<number>, at: number, to: number): number {
  for (let look = at; look < Math.min(at + 3, to); look++) {
    const own = subjectOf.get((tokens[look] as Token).text)
    if (own && (look === at || own === 'i' || own === 'we')) return subjectIndex(own)
    if ((classes[look] as number) & people) return subjectIndex('people')
  }
  return subjectIndex('noun')
}

/** The first verb in the next words: a noun phrase rarely is longer. */
function verbAfter(tokens: readonly Token[], classes: ArrayLike<number>, at: number, to: number): number {
  for (let look = at; look < Math.min(at + 8, to); look++) {
    const token = tokens[look] as Token
    const own = verbOf.get(token.text)
    // "I was able to sell" tells a deed or what came of it, and no state.
    if (own) return verbIndex(own === 'was' && tokens[look + 1]?.text === 'able' ? 'able' : own)
    if (look === at) continue
    const bits = classes[look] as number
    if (bits & past) return verbIndex(bits & did ? 'did' : 'past')
    if (bits & habit && /^(?:i|we|they|you|people)$/.test((tokens[look - 1] as Token).text)) return verbIndex('base')
  }
  return verbIndex('none')
}
