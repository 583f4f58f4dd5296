/** Which part of another framework a part is told under: decided by what the frameworks' data say their parts tell. Knows no text. */
import { frameworks, partNames } from '../catalogue.ts'
import type { Framework, FrameworkPart } from '../model.ts'

/**
 * The part of `to` that is nearest to what a name stands for in `from`; undefined where none tells anything like it.
 * @param name canonical: an id of `data/parts.json`, or of a framework's own part
 */
export function homeOf(name: string, from: Framework, to: Framework): FrameworkPart | undefined {
  const source = from.parts.find(({ id }) => id === name) ?? from.parts.find(({ accepts }) => accepts.includes(name))
  const tells = source?.part ?? partNames.get(name)?.part
  const shared = (source?.accepts ?? []).filter((accepted) => accepted !== source?.id)
  return (
    to.parts.find(({ id }) => id === name) ??
    to.parts.find(({ id }) => id === source?.id) ??
    to.parts.find(({ accepts }) => accepts.includes(name)) ??
    to.parts.find(({ accepts }) => shared.some((accepted) => accepts.includes(accepted))) ??
    to.parts.find(({ part }) => part === tells)
  )
}

const questions = new Set(frameworks.flatMap(({ parts }) => parts.map(({ asks }) => `[${asks}]`)))

/** A skeleton's question that nobody has answered yet: no word of the teller's. */
export const isQuestion = (text: string): boolean => questions.has(text.replace(/^[\s*+|-]+|[\s|]+$/g, ''))
