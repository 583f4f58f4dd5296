/** Where a competency's id is being written: in the front matter's list, or in a story's comment. Knows no ids. */

export interface TagPlace {
  /** What stands of the id before the cursor. */
  readonly begun: string
  /** What else the list names. */
  readonly named: readonly string[]
  /** The list has yet to be opened. */
  readonly needsBrackets: boolean
}

/** @param before the text up to the cursor @param after what follows on its line */
export function tagPlace(before: string, after: string): TagPlace | undefined {
  const inComment = listInComment(before)
  const list = inComment ?? listInFrontMatter(before)
  if (list === undefined) return undefined
  const begun = /[\w-]*$/.exec(list)?.[0] ?? ''
  const rest = /^[^\]}>#]*/.exec(after)?.[0] ?? ''
  const named = `${list.slice(0, list.length - begun.length)} ${rest}`.match(/\w[\w-]*\w|\w/g) ?? []
  return { begun, named, needsBrackets: inComment === undefined && /^[^[\n]*$/.test(list) }
}

/** What a comment that is still open names so far. */
function listInComment(before: string): string | undefined {
  const comment = before.slice(Math.max(0, before.lastIndexOf('<!--')))
  return comment.includes('-->') ? undefined : /^<!--\s*storylint-competencies(?:\s*:|\s)([^]*)$/.exec(comment)?.[1]
}

/** The key's value so far: in brackets, in lines, or nothing yet. */
function listInFrontMatter(before: string): string | undefined {
  if (!/^\ufeff?---[ \t]*\r?\n/.test(before) || /\n---[ \t]*\r?\n/.test(before)) return undefined
  const at = before.lastIndexOf('competencies')
  const value = /^["']?[ \t]*:([^]*)$/.exec(before.slice(at + 'competencies'.length))?.[1]
  const above = before.slice(0, at)
  if (at < 0 || value === undefined || !/^["']?storylint["']?[ \t]*:/m.test(above) || !/[\s{,]["']?$/.test(above))
    return undefined
  const isList = /^[ \t]*\[[^[\]{}:]*$/.test(value) || /^[ \t]*(?:\r?\n[ \t]*-[ \t][^\n:[\]{}]*)+$/.test(value)
  return isList || /^[ \t]+["']?[\w-]*$/.test(value) ? value : undefined
}
