/** The text of `.storylint/progress.json`: what the person ticked, per role, and how long each story took when it was rehearsed. Keeps what it does not know; knows no disk. */

/** From the root of the workspace. */
export const progressPath = '.storylint/progress.json'

/** `corrupt`: not of this form, so nothing may be written over it. `newer`: a later version of Storylint wrote it. */
export type Unreadable = 'corrupt' | 'newer'

type Written = Readonly<Record<string, unknown>>

/** Ids of the checklist items that are ticked for a role, of a pack that may have changed since. */
export function tickedIn(text: string | undefined, role: string): ReadonlySet<string> | Unreadable {
  const progress = read(text)
  return typeof progress === 'string' ? progress : new Set(listOf(roleIn(progress, role)))
}

/** The new text; the old one where it says so already. One item a line, in order: it is compared and merged by people. */
export function withTick(text: string | undefined, role: string, item: string, on: boolean): string | Unreadable {
  const progress = read(text)
  if (typeof progress === 'string') return progress
  const mine = roleIn(progress, role)
  const before = listOf(mine)
  if (text !== undefined && before.includes(item) === on) return text
  const ticked = on ? [...new Set([...before, item])].sort() : before.filter((id) => id !== item)
  const roles = { ...asMap(progress.roles), [role]: { ...mine, ticked } }
  return `${JSON.stringify({ version: 1, ...progress, roles }, null, 2)}\n`
}

/** Names a story: where it stands, from the root of the workspace, and its title there. */
export interface RehearsedStory {
  readonly path: string
  readonly title: string
}

/** Times in seconds. */
export interface Rehearsal {
  /** When it ended: ISO 8601. */
  readonly at: string
  readonly planned: number
  readonly taken: number
  readonly parts: readonly { readonly name: string; readonly planned: number; readonly taken: number }[]
}

/** More tell nothing, and the file is read by people. */
const mostKept = 10

/** The latest last. */
export function rehearsalsIn(
  text: string | undefined,
  { path, title }: RehearsedStory,
): readonly Rehearsal[] | Unreadable {
  const progress = read(text)
  return typeof progress === 'string'
    ? progress
    : (listIn(entry(progress.rehearsals, path), title) as readonly Rehearsal[])
}

/** The new text. Of each story the latest are kept. */
export function withRehearsal(
  text: string | undefined,
  { path, title }: RehearsedStory,
  rehearsal: Rehearsal,
): string | Unreadable {
  const progress = read(text)
  if (typeof progress === 'string') return progress
  const ofFile = asMap(entry(progress.rehearsals, path))
  const kept = [...listIn(ofFile, title), rehearsal].slice(-mostKept)
  const rehearsals = { ...asMap(progress.rehearsals), [path]: { ...ofFile, [title]: kept } }
  return `${JSON.stringify({ version: 1, ...progress, rehearsals }, null, 2)}\n`
}

/** A file with nothing in it says nothing: a crash may have left it. */
function read(text = ''): Written | Unreadable {
  const source = text.replace(/^\ufeff/, '')
  if (!source.trim()) return {}
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    return 'corrupt'
  }
  if (!isMap(value)) return 'corrupt'
  if (typeof value.version === 'number' && value.version > 1) return 'newer'
  return isWhole(value) ? value : 'corrupt'
}

function isWhole({ roles = {}, rehearsals = {} }: Written): boolean {
  const areRoles = isMap(roles) && Object.values(roles).every((role) => isMap(role) && isIdList(role.ticked ?? []))
  const isStories = (file: unknown) => isMap(file) && Object.values(file).every((list) => Array.isArray(list))
  return areRoles && isMap(rehearsals) && Object.values(rehearsals).every(isStories)
}

const isIdList = (value: unknown) => Array.isArray(value) && value.every((id) => typeof id === 'string')

const isMap = (value: unknown): value is Written => typeof value === 'object' && value !== null && !Array.isArray(value)

const asMap = (value: unknown): Written => (isMap(value) ? value : {})

/** Of a map's own: a file may name anything. */
const entry = (map: unknown, key: string): unknown => (isMap(map) && Object.hasOwn(map, key) ? map[key] : undefined)

const roleIn = ({ roles }: Written, role: string): Written => asMap(entry(roles, role))

const listIn = (map: unknown, key: string): readonly unknown[] => {
  const list = entry(map, key)
  return Array.isArray(list) ? list : []
}

const listOf = ({ ticked }: Written): readonly string[] => (ticked ?? []) as readonly string[]
