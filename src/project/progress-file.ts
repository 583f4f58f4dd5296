/** The text of `.storylint/progress.json`: what the person ticked, per role. Keeps what it does not know; knows no disk. */

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
  const entry = roleIn(progress, role)
  const before = listOf(entry)
  if (text !== undefined && before.includes(item) === on) return text
  const ticked = on ? [...new Set([...before, item])].sort() : before.filter((id) => id !== item)
  const roles = { ...asMap(progress.roles), [role]: { ...entry, ticked } }
  return `${JSON.stringify({ version: 1, ...progress, roles }, null, 2)}\n`
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

function isWhole({ roles = {} }: Written): boolean {
  return isMap(roles) && Object.values(roles).every((entry) => isMap(entry) && isIdList(entry.ticked ?? []))
}

const isIdList = (value: unknown) => Array.isArray(value) && value.every((id) => typeof id === 'string')

const isMap = (value: unknown): value is Written => typeof value === 'object' && value !== null && !Array.isArray(value)

const asMap = (value: unknown): Written => (isMap(value) ? value : {})

const roleIn = ({ roles }: Written, role: string): Written =>
  isMap(roles) && Object.hasOwn(roles, role) ? asMap(roles[role]) : {}

const listOf = ({ ticked }: Written): readonly string[] => (ticked ?? []) as readonly string[]
