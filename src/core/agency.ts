/** Finds who acts in a sentence: the teller, a group with the teller in it, or nobody that is named. Knows words, no part. */
import data from '../../data/agency.json' with { type: 'json' }
import { openingOf, subjects } from './infer/opening.ts'
import { classBit, classesOf } from './infer/word-forms.ts'
import type { Sentence, Span, Story, Token } from './model.ts'
import { type Sign, signsIn } from './signs.ts'

const words = (list: string) => new Set(list.split(' '))
const participles = words(data.participles)
const passives = words(data.passives)
const asides = words(data.asides)
const notSubjects = words(data.notSubjects)
/** What follows tells about a thing, and is not what happened: “the letter that we sent”. */
const relatives = words('that which who whom whose where')
const past = classBit('past')
const did = classBit('did')

/** Who acts and what, in as few words: "We looked", "A group was formed". */
export interface UnownedClause extends Span {
  /** A group does something; else something is done or is so. */
  readonly deed: boolean
}

/** The teller acts in it: "I moved", "my plan", or in notes "Moved". */
export function isOwned(story: Story, sentence: Sentence): boolean {
  const signs = signsIn(story, sentence)
  const idle = signs.filter(({ name }) => name === 'bystander')
  const covered = (sign: Sign) => idle.some(({ from, to }) => from <= sign.from && sign.to <= to)
  return signs.some((sign) => sign.name === 'teller' && !covered(sign)) || isNote(story.tokens, sentence)
}

export function unownedClause(story: Story, sentence: Sentence): UnownedClause | undefined {
  const { tokens } = story
  const passive = passiveIn(tokens, sentence)
  for (const { name, from, to } of signsIn(story, sentence)) {
    if (name !== 'together' || relatives.has(tokens[from - 1]?.text ?? '')) continue
    if (passive && passive.from <= to) break
    const verb = pastAsides(tokens, to, sentence)
    const classes = classesOf(tokens[verb] as Token)
    // "the team" may as well be told about: "I joined the team that".
    if (classes & past || tokens[from]?.text.startsWith('we'))
      return clause(tokens, from, tokens[verb]?.kind === 'word' ? verb + 1 : to, (classes & did) > 0)
  }
  return passive && clause(tokens, subjectBefore(tokens, passive.from, sentence), passive.to, false)
}

const clause = (tokens: readonly Token[], from: number, to: number, deed: boolean): UnownedClause => ({
  start: (tokens[from] as Token).start,
  end: (tokens[to - 1] as Token).end,
  deed,
})

/** Past the words that may stand between who acts and what: "we then quickly moved". */
function pastAsides(tokens: readonly Token[], from: number, { to }: Pick<Sentence, 'to'>): number {
  let at = from
  const isAside = ({ text }: Token) => asides.has(text) || /.ly$/.test(text)
  while (at < to - 1 && isAside(tokens[at] as Token)) at++
  return Math.min(at, to - 1)
}

function passiveIn(
  tokens: readonly Token[],
  { from, to }: Pick<Sentence, 'from' | 'to'>,
): Pick<Sign, 'from' | 'to'> | undefined {
  for (let at = from; at < to - 1; at++) {
    const { text, quoted } = tokens[at] as Token
    if (quoted || !passives.has(text)) continue
    const verb = pastAsides(tokens, at + 1, { to })
    const word = (tokens[verb] as Token).text
    if (/..ed$/.test(word) || participles.has(word)) return { from: at, to: verb + 1 }
  }
  return undefined
}

const longestSubject = 4

/** From the sentence's start where that is near. */
const subjectBefore = (tokens: readonly Token[], verb: number, { from }: Sentence) =>
  verb - from <= longestSubject && tokens.slice(from, verb).every(({ kind }) => kind === 'word') ? from : verb

const implied = new Set(['deed', 'past', 'base'])

/** Notes leave the teller out: "Moved the desk", "Day one: moved the desk", "took part; moved the desk". */
function isNote(tokens: readonly Token[], sentence: Sentence): boolean {
  const classes: number[] = []
  for (let at = sentence.from; at < sentence.to; at++) classes[at] = classesOf(tokens[at] as Token)
  for (let from = sentence.from; from < sentence.to;) {
    const to = clauseEnd(tokens, from, sentence.to)
    const { subject } = openingOf(tokens, classes, from, to)
    if (implied.has(subjects[subject] as string) && !opensWithSubject(tokens, from, to)) return true
    from = to + 1
  }
  return false
}

function clauseEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at++) if (/^[;:]$/.test((tokens[at] as Token).text)) return at
  return to
}

/** "Automated tests were added" looks like a note and is none. */
function opensWithSubject(tokens: readonly Token[], from: number, to: number): boolean {
  const passive = passiveIn(tokens, { from, to })
  if (!passive || passive.from - from > longestSubject) return false
  return passive.from > from && !notSubjects.has((tokens[passive.from - 1] as Token).text)
}
