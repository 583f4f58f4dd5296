/** How a story's words fall to the parts of its framework. Knows one story, and no verdict on it. */
import type { FrameworkPart, Part, Story } from './model.ts'

/** One part of the framework, or a label beyond it, with the pieces in which it is told. */
export interface PartShare {
  /** As told to the writer: "Situation". */
  readonly name: string
  readonly words: number
  /** Of the words of all parts, 0 to 1. */
  readonly share: number
  /** What the framework wants of it; absent where it asks for none. */
  readonly target?: FrameworkPart['share']
  /** In the order of the text; empty where the part is missing. */
  readonly pieces: readonly Part[]
}

/** What the framework wants, in its order, whether it is there or not; then what else is labelled. */
export function partShares({ framework, parts }: Story): PartShare[] {
  const total = parts.reduce((sum, { words }) => sum + words, 0)
  const left = new Set(parts)
  const shareOf = ({ name, share: target }: Named, pieces: readonly Part[]): PartShare => {
    const words = pieces.reduce((sum, part) => sum + part.words, 0)
    return { name, words, share: total ? words / total : 0, ...(target && { target }), pieces }
  }
  const wanted = framework.parts.flatMap((frameworkPart) => {
    const { part, accepts, required } = frameworkPart
    const own = parts.filter(
      (each) =>
        left.has(each) && (each.label ? each.label.names.some((label) => accepts.includes(label)) : each.part === part),
    )
    own.forEach((each) => left.delete(each))
    return own.length || required ? [shareOf(frameworkPart, own)] : []
  })
  const others = [...left].filter(({ label }) => label)
  return [...wanted, ...others.map((part) => shareOf({ name: part.part }, [part]))]
}

type Named = Pick<FrameworkPart, 'name' | 'share'>
