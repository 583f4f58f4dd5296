/** A story of failure that names nothing its teller could have seen coming. */
import { frameworkById } from '../catalogue.ts'
import { isNamedBy, isNamedIn } from '../entries.ts'
import type { Story } from '../model.ts'
import type { Context, Rule } from '../rule.ts'
import { topicsIn, topicsInWords } from '../topics.ts'

const parts = frameworkById('failure-autopsy')?.parts ?? []
const ignored = parts.find(({ id }) => id === 'ignored-data')

export const autopsyWithoutIgnoredData: Rule = {
  id: 'autopsy-without-ignored-data',
  summary: 'A story of failure names no signal that was overlooked.',
  severity: 'info',
  *check(story, context) {
    if (!ignored || !isOfFailure(story, context) || isNamedIn(story, ignored)) return
    if (topicsIn(story).has('ignored-data')) return
    yield {
      span: story.head,
      part: ignored.id,
      message: `This story of failure names no sign that was overlooked. ${ignored.asks}`,
    }
  },
}

function isOfFailure(story: Story, { competencies }: Context): boolean {
  if (story.framework.id === 'failure-autopsy') return !isLabelled(story)
  if (competencies.some((name) => /\bfail/i.test(name)) || topicsInWords(story.title).has('failed')) return true
  const results = story.parts.filter(({ part }) => part === 'result')
  const ends = topicsIn(story).get('project-failed') ?? []
  return ends.some(({ start, end }) => results.some(({ span }) => span.start <= start && end <= span.end))
}

/** Under labels of the autopsy, the one that lacks is a missing part. */
const isLabelled = ({ parts: told }: Story) =>
  parts.some((own) => told.some((part) => isNamedBy(own, part) && part.label?.names.includes(own.id)))
