/** Which parts of the 3-C lens a story tells, under a label or in its words. Knows no rule. */
import { frameworks } from './catalogue.ts'
import { isNamedIn } from './entries.ts'
import type { FrameworkPart, Story } from './model.ts'
import { topicsIn, type Topics } from './topics.ts'

const parts = frameworks.find((framework) => framework.lens)?.parts ?? []

/** The parts that labels name. */
export const labelledLens = (story: Story): readonly FrameworkPart[] => parts.filter((part) => isNamedIn(story, part))

/** The parts that neither a label names nor the words tell. */
export function lackingLens(story: Story): readonly FrameworkPart[] {
  const topics = topicsIn(story)
  return parts.filter((part) => !isNamedIn(story, part) && !isTold(part, topics))
}

/** A person alone is no customer: something has to happen to them. */
function isTold({ id }: FrameworkPart, topics: Topics): boolean {
  if (id === 'core') return topics.has('core')
  if (id === 'constraint') return topics.has('constraint')
  const harmed = new Set(topics.get('harm')?.map(({ sentence }) => sentence))
  return topics.get('person')?.some(({ sentence }) => harmed.has(sentence)) ?? false
}
