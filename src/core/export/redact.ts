/** Puts placeholders in the place of what should not leave, the same for the same thing, and keeps account of it. Knows no story. */
import { apart, findConfidential } from '../confidential/find.ts'
import { placeholders, type ReplacedKind } from '../confidential/placeholders.ts'
import type { Span } from '../model.ts'
import type { Confidential } from '../settings.ts'
import { findFigures } from './figures.ts'

export interface RedactOptions {
  readonly confidential: Confidential
  readonly keepPercentages?: boolean
  /** Keys of replacements that are not to be made. */
  readonly except?: ReadonlySet<string>
}

/** One thing that is replaced, wherever it stands. */
export interface Replacement {
  /** The same for the same thing, whichever way it is written. */
  readonly key: string
  readonly kind: ReplacedKind
  /** As it is written where it stands first. */
  readonly text: string
  /** “company 1”; it stands in square brackets, within an address with a hyphen. */
  readonly placeholder: string
  readonly count: number
  /** False where the person said not to. */
  readonly made: boolean
}

/** A text to read, a path or id that has to stay one word, or markdown. */
export type TextForm = 'plain' | 'slug' | 'markdown'

export interface Redactor {
  readonly redact: (text: string, form: TextForm) => string
  /** In the order in which they were first found. */
  readonly replacements: () => readonly Replacement[]
}

export function redactor({ confidential, keepPercentages = false, except = new Set() }: RedactOptions): Redactor {
  const placeholderFor = placeholders()
  const made = new Map<string, Replacement>()
  const note = (kind: ReplacedKind, same: string, text: string): Replacement => {
    const key = `${kind}: ${same}`
    const known = made.get(key)
    const placeholder = known?.placeholder ?? placeholderFor(kind, same)
    const next = {
      key,
      kind,
      text: known?.text ?? text,
      placeholder,
      count: (known?.count ?? 0) + 1,
      made: !except.has(key),
    }
    made.set(key, next)
    return next
  }
  return {
    redact: (text, form) => {
      let [done, at] = ['', 0]
      for (const { start, end, kind, same } of findIn(text, confidential)) {
        if (kind === 'percentage' && keepPercentages) continue
        const written = text.slice(start, end)
        const replacement = note(kind, same, written.replace(/\s+/g, ' '))
        if (!replacement.made) continue
        done += text.slice(at, start) + inForm(replacement.placeholder, { start, end }, text, form)
        at = end
      }
      return done + text.slice(at)
    },
    replacements: () => [...made.values()],
  }
}

interface Found extends Span {
  readonly kind: ReplacedKind
  readonly same: string
}

function findIn(text: string, confidential: Confidential): Found[] {
  const named = apart<Found>([...findConfidential(text, confidential, { greedy: true }), ...findLinks(text)])
  // A figure within an address is gone with it; an amount that a name stands in is none.
  let at = 0
  const figures = findFigures(text).filter(({ start, end }) => {
    while (at < named.length && (named[at] as Found).end <= start) at++
    const next = named[at]
    return !next || next.start >= end
  })
  return [...named, ...figures].sort((one, other) => one.start - other.start)
}

/** Where a link leads is a name as well: of a company, a project, a document. */
function findLinks(text: string): Found[] {
  return [...text.matchAll(/\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)[^\s<>"'`)\]}|]+/gi)].map(({ 0: link, index }) => {
    const bare = link.replace(/[.,;:!?*_]+$/, '')
    return { start: index, end: index + bare.length, kind: 'link', same: bare.toLowerCase() }
  })
}

function inForm(placeholder: string, { start, end }: Span, text: string, form: TextForm): string {
  const slug = placeholder.replace(' ', '-')
  if (form === 'slug') return slug
  if (form === 'plain') return `[${placeholder}]`
  if (isInAddress(text, start)) return slug
  // Followed by one of these, brackets would begin a link.
  return /[[(:]/.test(text[end] ?? '') ? `\\[${placeholder}\\]` : `[${placeholder}]`
}

const longestAddress = 2000

/** Behind `](`, `]: ` and `<`, up to the next space. */
function isInAddress(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - longestAddress), start)
  const word = before.slice(before.search(/\S*$/))
  return /\]\([^)]*$|<[^>]*$/.test(word) || /^ {0,3}\[[^\]]+\]: *\S*$/.test(before.slice(before.lastIndexOf('\n') + 1))
}
