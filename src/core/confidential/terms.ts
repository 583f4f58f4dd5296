/** Finds a person's own terms in any text: whole words, in any form of writing. One walk over the letters. Knows no story. */
import type { Span } from '../model.ts'
import type { Confidential } from '../settings.ts'

export type TermKind = 'company' | 'person' | 'name'

export interface FoundTerm extends Span {
  readonly kind: TermKind
  /** As the list has it. */
  readonly term: string
}

/** A run of letters or of digits; `AcmePay` is two. */
interface Atom extends Span {
  readonly letters: string
  /** How it hangs on the one before: a hump of the same word, joined by a sign, or apart. */
  readonly gap: 'hump' | 'joined' | 'apart'
}

interface Node {
  readonly next: Map<string, Node>
  term?: Omit<FoundTerm, keyof Span>
}

const kinds: readonly (readonly [keyof Confidential, TermKind])[] = [
  ['companies', 'company'],
  ['people', 'person'],
  ['terms', 'name'],
]

const compiled = new WeakMap<Confidential, Node>()

function compile(lists: Confidential): Node {
  const known = compiled.get(lists)
  if (known) return known
  const root: Node = { next: new Map() }
  for (const [list, kind] of kinds) {
    for (const term of lists[list]) {
      let node = root
      for (const sign of atomsOf(term)
        .map(({ letters }) => letters)
        .join('')) {
        const next = node.next.get(sign) ?? { next: new Map() }
        node.next.set(sign, next)
        node = next
      }
      if (node !== root) node.term ??= { kind, term }
    }
  }
  compiled.set(lists, root)
  return root
}

/** Letters with their marks, or digits; a capital behind a small letter begins a new one. */
const atoms = /\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|[\p{Lu}\p{Lt}\p{Lm}\p{M}]+(?![\p{Ll}])|\p{L}\p{M}*|\d+/gu

/** Between words of a term: a line's end with the marks of a quote or a list, signs that names are joined by, `&amp;`. */
const between = /^(?:[\s>|*_~`.,+&'’/\\-]|&amp;|&#39;|%20){1,12}$/

function atomsOf(text: string): Atom[] {
  const found: Atom[] = []
  let end = 0
  for (const match of text.matchAll(atoms)) {
    const gap = text.slice(end, match.index)
    const isEntity = /&#?$/.test(gap) && /^(?:amp|39);/.test(text.slice(match.index, match.index + 4))
    if (isEntity) continue
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      letters: match[0].toLowerCase().normalize('NFC'),
      gap: gap === '' && found.length ? 'hump' : gap.length <= 12 && between.test(gap) ? 'joined' : 'apart',
    })
    end = match.index + match[0].length
  }
  return found
}

export interface TermOptions {
  /** Takes a name within a word and in small letters as well: better one too many than one that leaves. */
  readonly greedy?: boolean
}

/** In order, not overlapping; the longest at each place. */
export function findTerms(text: string, lists: Confidential, { greedy = false }: TermOptions = {}): FoundTerm[] {
  const root = compile(lists)
  if (!root.next.size) return []
  const all = atomsOf(text)
  const found: FoundTerm[] = []
  for (let at = 0; at < all.length;) {
    const hit = longestAt(text, all, at, root, greedy)
    if (hit) found.push(hit.found)
    at = hit?.to ?? at + 1
  }
  return found
}

interface Hit {
  readonly found: FoundTerm
  readonly to: number
}

function longestAt(text: string, all: readonly Atom[], from: number, root: Node, greedy: boolean): Hit | undefined {
  if (!greedy && all[from]?.gap === 'hump') return undefined
  let [node, best]: [Node | undefined, Hit | undefined] = [root, undefined]
  for (let at = from; node && at < all.length; at++) {
    const atom = all[at] as Atom
    if (at > from && atom.gap === 'apart') break
    const { reached, rest, before }: Walked = walk(node, atom.letters)
    node = reached
    const whole = greedy || all[at + 1]?.gap !== 'hump'
    const ended = rest === '' ? node?.term : /^e?s$/.test(rest) ? before?.term : undefined
    if (!ended || !whole) continue
    const span = { start: (all[from] as Atom).start, end: atom.end - (rest === '' ? 0 : rest.length) }
    if (greedy || isWrittenLike(text.slice(span.start, span.end), ended.term))
      best = { found: { ...span, ...ended }, to: at + 1 }
  }
  return best
}

interface Walked {
  /** Where all letters lead; undefined where they lead nowhere. */
  readonly reached: Node | undefined
  /** What is left of them behind the last term that they passed; empty where all lead on. */
  readonly rest: string
  readonly before: Node | undefined
}

/** `Millers`, `James’s`: the ending of a plural or a possessive is no letter of the name. */
function walk(from: Node, letters: string): Walked {
  let [node, before, rest]: [Node | undefined, Node | undefined, string] = [from, undefined, '']
  for (let at = 0; at < letters.length; at++) {
    const next: Node | undefined = node?.next.get(letters[at] as string)
    if (node?.term && at > 0) [before, rest] = [node, letters.slice(at)]
    if (!next) return { reached: undefined, rest: rest || letters, before }
    node = next
  }
  return node?.term ? { reached: node, rest: '', before } : { reached: node, rest, before }
}

/** A name with a capital is no word in small letters: `Target` is a company, `target` a figure to reach. */
const isWrittenLike = (written: string, term: string) => !/\p{Lu}/u.test(term) || /\p{Lu}/u.test(written)
