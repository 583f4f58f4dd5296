/** A story of a model that leaves out who is hurt, what limits the model, or what it was expected to find. */
import { labelledLens, lackingLens } from '../lens.ts'
import type { Story } from '../model.ts'
import type { Rule } from '../rule.ts'
import { topicsIn, type Topics } from '../topics.ts'

export const missingLens: Rule = {
  id: 'missing-lens',
  summary: 'A story of a model lacks its customer, its constraint or its core.',
  severity: 'info',
  *check(story) {
    const labelled = labelledLens(story)
    // Where the lens is the framework, a label that lacks is a missing part.
    if (story.framework.lens && labelled.length) return
    const topics = topicsIn(story)
    const model = modelIn(story, topics)
    if (!story.framework.lens && !labelled.length && !model) return
    const lacking = lackingLens(story)
    const [first] = lacking
    if (!first) return
    const names = lacking
      .map(({ name }) => `no ${name.toLowerCase()}`)
      .join(', ')
      .replace(/, (?=[^,]*$)/, ' and ')
    const told = model ? `story of a model (“${model}”)` : '3-C story'
    yield { span: story.head, part: first.part, message: `This ${told} names ${names}. ${first.asks}` }
  },
}

/** A word alone may be a figure of speech, and a story may pass a model by: it has to be told of again and again. */
const sharedBy = 5

function modelIn({ text, sentences }: Story, topics: Topics): string | undefined {
  const sure = topics.get('machine-learning') ?? []
  const told = new Set([...sure, ...(topics.get('model') ?? [])].map(({ sentence }) => sentence))
  const [first] = sure
  if (!first || told.size < Math.max(2, sentences.length / sharedBy)) return undefined
  return text.slice(first.start, first.end).replace(/\s+/g, ' ')
}
