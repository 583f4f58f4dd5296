/** What is being written in a comment that silences: its form, or the id of a rule. Knows no rules. */

export interface CommentPlace {
  readonly kind: 'form' | 'rule'
  /** What stands of it before the cursor. */
  readonly begun: string
  /** Ids that the comment names already. */
  readonly named: readonly string[]
  /** The comment has its end. */
  readonly isClosed: boolean
}

/** @param before the text up to the cursor @param after what follows on its line */
export function commentPlace(before: string, after: string): CommentPlace | undefined {
  const at = before.lastIndexOf('<!--')
  const comment = at < 0 ? '-->' : before.slice(at)
  if (comment.includes('-->')) return undefined
  const isClosed = after.includes('-->')
  const [, form] = /^<!--\s*([a-z-]*)$/.exec(comment) ?? []
  if (form !== undefined) return { kind: 'form', begun: form, named: [], isClosed }
  const [, ids] = /^<!--\s*storylint-(?:disable(?:-line|-next-line|-file)?|enable)\s+([\w\s,-]*)$/.exec(comment) ?? []
  if (ids === undefined || /(?:^|\s)--\s/.test(ids)) return undefined
  const begun = /[\w-]*$/.exec(ids)?.[0] ?? ''
  const named = `${ids.slice(0, ids.length - begun.length)} ${after.split('-->')[0]}`.match(/[a-z][a-z-]+/g) ?? []
  return { kind: 'rule', begun, named, isClosed }
}
