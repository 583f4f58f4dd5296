/** Reads the `storylint-…` comments of a file: what they are to silence, and where. Knows no finding and no rule. */
import type { Span } from './model.ts'
import type { Comment } from './markdown.ts'
import { readTags } from './tags.ts'

type Kind = 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file'

/** One comment. */
export interface Directive extends Span {
  readonly kind: Kind
  /** Rule ids with their places; none stands for all rules. */
  readonly rules: readonly (Span & { readonly id: string })[]
  /** For the line forms: the line that it is about. */
  readonly line?: Span
}

const form = /^(\s*storylint-)([a-z-]+)(.*)$/s
const kinds: readonly string[] = [
  'disable',
  'enable',
  'disable-line',
  'disable-next-line',
  'disable-file',
] satisfies Kind[]

/** Whether a comment is meant for us, and is no tag. */
export const isDirective = (comment: Comment): boolean => form.test(comment.text) && !readTags(comment)

/** The directives among a file's comments; `unknown` are comments that look like one and name no form of it. */
export function readDirectives(
  comments: readonly Comment[],
  source: string,
): { directives: Directive[]; unknown: Comment[] } {
  const directives: Directive[] = []
  const unknown: Comment[] = []
  const lines = linesIn(source)
  for (const comment of comments) {
    const match = form.exec(comment.text)
    if (!match) continue
    const [, lead = '', name = '', rest = ''] = match
    if (kinds.includes(name))
      directives.push(directive(comment, name as Kind, rest, comment.start + 4 + lead.length + name.length, lines))
    else if (!readTags(comment)) unknown.push(comment)
  }
  return { directives, unknown }
}

function directive(comment: Comment, kind: Kind, rest: string, at: number, lines: Lines): Directive {
  const listed = rest.split(/\s--\s/)[0] as string
  const rules = [...listed.matchAll(/[^\s,]+/g)].map((word) => ({
    id: word[0],
    start: at + word.index,
    end: at + word.index + word[0].length,
  }))
  const line =
    kind === 'disable-line'
      ? lines.at(comment.start)
      : kind === 'disable-next-line'
        ? lines.after(comment.end)
        : undefined
  return { kind, rules, start: comment.start, end: comment.end, ...(line && { line }) }
}

interface Lines {
  /** The one that an offset stands on. */
  readonly at: (offset: number) => Span
  /** The next one that holds more than white space and quote markers. */
  readonly after: (offset: number) => Span
}

/** Remembers the last of each: a thousand comments on one line ask for the same. */
function linesIn(source: string): Lines {
  let here: Span | undefined
  let next: { readonly of: Span; readonly line: Span } | undefined
  const at = (offset: number): Span => {
    if (here && here.start <= offset && offset <= here.end) return here
    const end = source.indexOf('\n', offset)
    return (here = { start: source.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? source.length : end })
  }
  return {
    at,
    after: (offset) => {
      const of = at(offset)
      if (next?.of !== of) next = { of, line: lineAfter(source, of) }
      return next.line
    },
  }
}

function lineAfter(source: string, { end }: Span): Span {
  for (let from = end + 1; from <= source.length;) {
    const to = source.indexOf('\n', from)
    const line = { start: from, end: to < 0 ? source.length : to }
    if (/[^\s>]/.test(source.slice(line.start, line.end))) return line
    from = line.end + 1
  }
  return { start: source.length, end: source.length }
}
