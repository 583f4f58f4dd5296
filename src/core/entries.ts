/** Groups the parts of a plan by the risk or phase that they tell of. Knows a story, not what is wrong with it. */
import type { FrameworkPart, Part, Span, Story } from './model.ts'

/** One of the risks or phases that a plan tells one after the other. */
export interface Entry {
  /** As a message calls it: Phase “Canary”. */
  readonly called: string
  /** The words that name it. */
  readonly span: Span
  readonly parts: readonly Part[]
}

export const isNamedBy = (part: FrameworkPart, { label }: Part): boolean =>
  label !== undefined && label.names.some((name) => part.accepts.includes(name))

export const isNamedIn = (story: Story, part: FrameworkPart): boolean =>
  story.parts.some((told) => (told.label ? isNamedBy(part, told) : told.part === part.part))

/** The entries of a story in the order of the text; none where its framework tells each part once. */
export function entriesOf(story: Story): Entry[] {
  const opens = opensIn(story)
  if (!opens) return []
  const entries: Entry[] = []
  story.parts.forEach((part, at) => {
    if (!isNamedBy(opens, part) || isGroup(at, opens, story)) return
    const next = story.parts.findIndex((other, index) => index > at && isNamedBy(opens, other))
    const parts = story.parts.slice(at, next < 0 ? undefined : next)
    entries.push({ ...nameOf(part, at, opens, story), parts: within(parts) })
  })
  return entries
}

/** "Risks" above the first of them. */
function isGroup(at: number, opens: FrameworkPart, { parts }: Story): boolean {
  const [part, next] = [parts[at], parts[at + 1]]
  return part?.source === 'heading' && !part.words && next !== undefined && isNamedBy(opens, next)
}

/** It needs no words of its own: it names an entry by its label, "Phase 2 (canary)", or all of them. */
export function headsOthers(part: Part, story: Story): boolean {
  const opens = opensIn(story)
  if (!opens || !isNamedBy(opens, part)) return false
  if (isGroup(story.parts.indexOf(part), opens, story)) return true
  const { start, end } = part.label?.span ?? part.span
  return story.text.slice(start, end).toLowerCase() !== opens.name.toLowerCase()
}

const opensIn = ({ framework: { parts, repeats } }: Story) => parts.find(({ id }) => id === repeats)

/** Below a heading that names an entry, a label as high as that heading is told for all of them. */
function within(parts: readonly Part[]): readonly Part[] {
  const [first, second] = parts.map(heightOf)
  if (first === undefined || second === undefined || second <= first) return parts
  const end = parts.findIndex((part, at) => at > 0 && heightOf(part) <= first)
  return parts.slice(0, end < 0 ? undefined : end)
}

const heightOf = ({ label }: Part): number =>
  label?.markup.style === 'heading' ? (/#+/.exec(label.markup.before)?.[0].length ?? 1) : 7

/** The entries that lack a part which others have. What is told for all lacks in none; a shared part may be told in one. */
export function entriesWithout(part: FrameworkPart, entries: readonly Entry[], story: Story): readonly Entry[] {
  const tells = ({ parts }: Entry) => parts.some((told) => isNamedBy(part, told))
  const without = entries.filter((entry) => !tells(entry))
  const telling = entries.length - without.length
  const within = new Set(entries.flatMap(({ parts }) => parts))
  const forAll = story.parts.some((told) => isNamedBy(part, told) && !within.has(told))
  return !telling || forAll || (part.shared && telling === 1) ? [] : without
}

const mostWords = 6

function nameOf(part: Part, at: number, opens: FrameworkPart, story: Story): Pick<Entry, 'called' | 'span'> {
  const passage = story.passages.find((each) => each.part === at && /\S/.test(each.text))
  const label = part.label?.span ?? part.span
  const text = passage?.text ?? story.text.slice(label.start, label.end)
  const lead = text.search(/\S/)
  const clause = (passage ? /^[^.;:,–—(\n]*/ : /^[^\n]*/).exec(text.slice(lead))?.[0].trimEnd() ?? ''
  const words = clause.match(/\s*\S+/g) ?? []
  const short = words.slice(0, mostWords).join('')
  const start = (passage ?? label).start + lead
  const quoted = `“${short.replace(/\s+/g, ' ')}${words.length > mostWords ? '…' : ''}”`
  const says = new RegExp(`^${opens.name}\\b`, 'i').test(short)
  return { span: { start, end: start + short.length }, called: says ? quoted : `${opens.name} ${quoted}` }
}
