/** What a stretch of words names: a part of a story, in any of the names people give it. Knows words, not markup. */
import telling from '../../data/telling.json' with { type: 'json' }
import { type PartName, partNames } from './catalogue.ts'
import { spelt, type Vocabulary } from './vocabulary.ts'

export interface Named {
  /** Canonical names: ids of `data/parts.json` or of a framework's own parts. */
  readonly names: readonly string[]
  /** A single letter, which names a part only in the company of others. */
  readonly letter: boolean
  /** Hardly ever written but in a story: the part's own name, or a clause of the teller's. */
  readonly core: boolean
}

/** With all that is taken off before it is looked up, in UTF-16 units: nothing longer is looked at. */
const longest = 1000

/** What a stretch of words names: canonical part names, or none. */
export function namesOf(words: string, vocabulary: Vocabulary): Named | undefined {
  if (words.length > longest) return undefined
  const bare = strip(words)
  if (!bare || bare.length > 60) return undefined
  return (
    byLetter(bare, vocabulary) ??
    byName(bare, vocabulary) ??
    namesInBrackets(bare, vocabulary) ??
    namesInList(bare, vocabulary)
  )
}

function byLetter(words: string, { letters }: Vocabulary): Named | undefined {
  const letter = /^[([]?([a-z])[)\]]?$/i.exec(words)?.[1]
  const name = letter && letters.get(letter.toLowerCase())
  // `(a)`, `(b)`, `(c)` count points in any text.
  if (name && name.own && letter !== letter.toUpperCase()) return undefined
  return name ? { names: [name.id], letter: true, core: true } : undefined
}

function byName(words: string, vocabulary: Vocabulary): Named | undefined {
  const id = lookUp(words, vocabulary) ?? numbered(words, vocabulary)?.id
  return id ? { names: [id], letter: false, core: isOwnName(words, id) } : undefined
}

/** "Risk 2", "Phase #1", "Option B": of a framework's own parts there may be several. */
function numbered(words: string, { aliases }: Vocabulary): PartName | undefined {
  const name = /^(.+?) #?(?:\d+|[a-z])$/i.exec(words)?.[1]
  const found = name && aliases.get(name.toLowerCase())
  return found && found.own ? found : undefined
}

/** "Results" and "What I did" are written in stories; "Impact" and "Background" on many pages. */
const isOwnName = (words: string, id: string): boolean =>
  /\b(?:i|we|i'd)\b/i.test(words) || ownNames.get(id)?.test(words) === true

const ownNames = new Map(
  [...partNames.values()].flatMap(({ id, core }) =>
    core ? [[id, new RegExp(`^(?:the |my |our )?${id}(?:s|\\(s\\))?$`, 'i')]] : [],
  ),
)

/** `S (Situation)`, `Result (what changed)`: either side may name the part. */
function namesInBrackets(words: string, vocabulary: Vocabulary): Named | undefined {
  const match = /^([^()[\]]+?)\s*[([]([^()[\]]+)[)\]]$/.exec(words)
  if (!match) return undefined
  return namesOf(match[1] as string, vocabulary) ?? namesOf(match[2] as string, vocabulary)
}

/** `Situation / Task`, `Results and learnings`, `S – Situation`: each piece must name a part. */
function namesInList(words: string, vocabulary: Vocabulary): Named | undefined {
  const pieces = words.split(/\s*(?:\/|&|\+|,|\||→|->|–|—)\s*|\s+-\s+|\s+and\s+/i)
  if (pieces.length < 2 || pieces.length > 3) return undefined
  const named = pieces.map(
    (piece) => byName(strip(piece), vocabulary) ?? (/^[a-z]$/i.test(piece) ? byLetter(piece, vocabulary) : undefined),
  )
  if (!named.every((each) => each !== undefined)) return undefined
  const names = new Set(named.flatMap((each) => each.names))
  return { names: [...names], letter: false, core: named.every(({ core }) => core) }
}

/** Takes off numbering, emoji, `Step 2:` and closing punctuation. */
function strip(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}([]+/u, '')
    .replace(/^(?:step|part|section) ?\d+ ?[:.)–—-]? ?/i, '')
    .replace(/[^\p{L}\p{N})\]]+$/u, '')
}

function lookUp(words: string, { aliases }: Vocabulary): string | undefined {
  const plain = spelt(words.toLowerCase().replaceAll('’', "'"))
  const bare = plain.replace(/^(?:the|my|our|your) /, '')
  return (
    (aliases.get(plain) ?? aliases.get(bare))?.id ??
    sentences.find(([, form]) => form.test(plain))?.[0] ??
    (tellsADeed(plain) ? 'action' : undefined)
  )
}

const past = new Set(telling.past)

/** "What I built", "How we went about it". */
function tellsADeed(words: string): boolean {
  const verb = /^(?:what|how) (?:i|we) ([a-z]+)(?: [a-z]+){0,3}$/.exec(words)?.[1] ?? ''
  return !states.has(verb) && (past.has(verb) || verb.endsWith('ed'))
}

/** Past verbs that tell what the teller met or felt, no deed. */
const states = new Set(
  'had was were saw knew thought felt found lost missed wanted needed faced lacked learned heard expected hoped'.split(
    ' ',
  ),
)

/** Labels that are a clause of the teller's own. The first that fits wins. */
const sentences: readonly (readonly [string, RegExp])[] = [
  [
    'learning',
    /^(?:what (?:i|we)(?:'d|'ll| would| will| do)? .*(?:differently|again)|what (?:i|we) (?:have )?(?:learn(?:ed|t)|took away|know now)\b.*|what .* taught (?:me|us))$/,
  ],
  ['problem', /^(?:what (?:was|went) (?:wrong|broken|hard|difficult)|why it (?:mattered|was (?:hard|difficult)))$/],
  ['task', /^what (?:i|we) (?:had to|needed to|was asked to|were asked to|was to|were to|wanted to)\b.*$/],
  [
    'result',
    /^(?:what (?:changed|came of it|happened (?:then|next|after|afterwards|in the end)).{0,20}|how (?:it|things|that) (?:ended|turned out|went|worked out)(?: up)?)$/,
  ],
]
