/** Reads what a sentence of a learning holds: a change, something found out, or what is true of any story. Knows words, no part. */
import data from '../../data/lessons.json' with { type: 'json' }
import { classBit, classesOf } from './infer/word-forms.ts'
import { inflections } from './inflect.ts'
import type { Sentence, Span, Story, Token } from './model.ts'
import { quotedEnd } from './phrase-quotes.ts'
import { shows, type SignName, signsIn } from './signs.ts'

/** `open`: neither can be told. */
export type Lesson = 'changed' | 'found-out' | 'platitude' | 'open'

const past = classBit('past')
const introduces = new Set(data.past.split(' '))
let emptyWords: ReadonlySet<string> | undefined

const isEmpty = (word: string) =>
  (emptyWords ??= new Set([...data.common.split(' '), ...data.abstract.split(' ').flatMap(inflections)])).has(word)

/** Of so many words so many may say something of the story, and the sentence is still a platitude. Judgement. */
const wordsPerExample = 8
const mostExamples = 1
/** So many words, and such a share of them, tell what was found out. Judgement. */
const fewestExamples = 3
const leastShare = 0.25

export function lessonIn(story: Story, sentence: Sentence): Lesson {
  const words = wordsIn(story, sentence)
  const examples = words.filter((word) => word.kind === 'number' || !isEmpty(plain(word.text))).length
  const shown = (...names: readonly SignName[]) => shows(story, [sentence], ...names)
  if (hasGap(story, sentence)) return 'changed'
  if (isLeadIn(words, story.tokens[sentence.to - 1]) || (words.length === 1 && shown('lesson'))) return 'open'
  if (!examples && shown('platitude', 'saying')) return 'platitude'
  if (shown('changed') || (examples > 0 && shown('habit'))) return 'changed'
  if (!examples || shown('platitude', 'saying')) return 'platitude'
  if (examples <= mostExamples && words.length >= wordsPerExample && !words.some(happened)) return 'platitude'
  return examples >= fewestExamples && examples >= leastShare * words.length ? 'found-out' : 'open'
}

/** A commonplace holds at any time. */
const happened = (word: Token) => (classesOf(word) & past) > 0 && !introduces.has(word.text)

/** What follows tells the lesson. */
const isLeadIn = (words: readonly Token[], last: Token | undefined) => !words.length || last?.text === ':'

/** "team's" says as little as "team". */
const plain = (word: string) => word.replace(/'s?$/, '')

const wordsIn = ({ tokens }: Story, { from, to }: Sentence): readonly Token[] =>
  tokens.slice(from, to).filter(({ kind, quoted }) => kind !== 'sign' && !quoted)

/** In brackets it is asked already what to fill in. */
const hasGap = ({ tokens }: Story, { from, to }: Sentence) => tokens.slice(from, to).some(({ text }) => text === '[')

/** Words after those that are known for it: "the value of" needs some. */
const longestObject = 8

/** From the words that are known for it to where the clause ends; where there are none, the sentence without its mark. */
export function platitudeSpan(story: Story, sentence: Sentence): Span {
  const { tokens } = story
  const first = signsIn(story, sentence).find(({ name }) => name === 'platitude' || name === 'saying')
  let from = first?.from ?? sentence.from
  let to = first?.to ?? sentence.to
  if (first) while (to < Math.min(sentence.to, first.to + longestObject) && tokens[to]?.kind !== 'sign') to++
  else while (to > from + 1 && tokens[to - 1]?.kind === 'sign') to--
  if (first) to = quotedEnd(tokens, from, to)
  // A saying is as good as its subject.
  if (first?.name === 'saying') while (from > sentence.from && tokens[from - 1]?.kind === 'word') from--
  return { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end }
}
