/** A message to somebody in the field that is too long, shows no figure, asks nothing, or asks for a favour. */
import { isNamedBy } from '../entries.ts'
import type { Part, Sentence, Story } from '../model.ts'
import type { Problem, Rule } from '../rule.ts'
import { topicsIn } from '../topics.ts'

/** A stranger reads it on a telephone between two meetings. Judgement, from what recruiters report. */
const mostWords = 100
/** "How are you?" asks nothing. Judgement. */
const fewestInAQuestion = 5

export const outreachForm: Rule = {
  id: 'outreach-form',
  summary: 'An outreach message is too long, has no number or no question, or asks for a referral.',
  severity: 'info',
  *check(story) {
    const { framework, tokens, sentences, measures, text } = story
    if (framework.id !== 'outreach' || tokens.length < fewestInAQuestion) return
    const topics = topicsIn(story)
    const told = (name: 'asked' | 'no-referral') => new Set(topics.get(name)?.map(({ sentence }) => sentence))
    const words = tokens.filter(({ kind }) => kind !== 'sign').length
    if (words > mostWords)
      yield {
        span: story.head,
        message: `This message has ${words} words, and a stranger reads about ${mostWords}. Keep one reason, one figure and one question.`,
      }
    const asked = sentences.map((each, at) => told('asked').has(at) || isQuestion(each, story))
    const holdsFigure = sentences.some(
      ({ start, end }, at) => !asked[at] && measures.some((each) => start <= each.start && each.end <= end),
    )
    if (!holdsFigure) yield* lacks(story, 'proof', 'No figure shows what you have done.')
    if (!asked.includes(true)) yield* lacks(story, 'question', 'Nothing is asked here.')
    const [favour] = (topics.get('referral') ?? []).filter(({ sentence }) => !told('no-referral').has(sentence))
    if (favour)
      yield {
        span: favour,
        message: `“${text.slice(favour.start, favour.end)}” asks for a favour before there is a reason for one. Ask what only this person knows.`,
      }
  },
}

const isQuestion = ({ from, to }: Sentence, { tokens }: Story) =>
  tokens[to - 1]?.text === '?' &&
  tokens.slice(from, to).filter(({ kind }) => kind !== 'sign').length >= fewestInAQuestion

/** On the part's label; where others are labelled and it is not, it is a missing part. */
function* lacks({ framework, parts, head }: Story, id: string, says: string): Iterable<Problem> {
  const own = framework.parts.find((part) => part.id === id)
  const named = (part: Part) => own !== undefined && isNamedBy(own, part)
  const label = parts.find(named)?.label
  if (!own || (!label && parts.some((part) => part.label))) return
  yield { span: label?.span ?? head, part: id, message: `${says} ${own.asks}` }
}
