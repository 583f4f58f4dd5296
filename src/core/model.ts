/**
 * The story model: what a text is found to hold. Inert types only; nothing here computes anything.
 *
 * Everything inside a `Story` is placed relative to the story's own text, so that a story is the same
 * value wherever it stands in its file. A `FileReport` and its findings are placed in the file.
 */

/** A place: two 0-based offsets in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The four parts that every framework's own parts count as, or a framework's own part id. */
export type PartId = string

/** How a part was found. An inferred part is never reported as certain. */
export type PartSource = 'heading' | 'label' | 'table' | 'inferred'

/** One word, number or sign of the teller's own words. */
export interface Token {
  readonly start: number
  readonly end: number
  /** As written. */
  readonly raw: string
  /** Lower case, curly apostrophes straightened. */
  readonly text: string
  /** `word` may hold apostrophes and inner hyphens; `number` is digits with separators; `sign` is one other character. */
  readonly kind: 'word' | 'number' | 'sign'
  /** Part of a quotation: somebody else's words. */
  readonly quoted: boolean
}

/** A sentence: a run of tokens, by index into its story's tokens; `to` is exclusive. */
export interface Sentence extends Span {
  readonly from: number
  readonly to: number
}

/**
 * A stretch of prose that is read in one go: a paragraph, a list item's text, a table cell.
 * `text` is the source of the span with every character that is not the teller's words (markup, code,
 * URLs, HTML, comments, labels) replaced by a space: same length, so an index into it is a place.
 */
export interface Passage extends Span {
  readonly text: string
  /** Quotations, as spans of the story. */
  readonly quotes: readonly Span[]
  /** Index into the story's parts; -1 where the passage belongs to none. */
  readonly part: number
}

/** How a label is written, so that a new one can be written the same way. */
export interface LabelMarkup {
  readonly style: 'heading' | 'setext' | 'bold-line' | 'run-in' | 'row' | 'column'
  /** Source from the start of the label's line up to its words, without the prefix of a surrounding quote. */
  readonly before: string
  /** Source from the label's words to its content or the line's end. */
  readonly after: string
  readonly case: 'title' | 'upper' | 'lower' | 'letter'
}

/** The words that name a part in the text. */
export interface Label {
  /** The label's words only: `Result` in `**Result:**`. */
  readonly span: Span
  /** The canonical names it stands for: ids of `data/parts.json` or of a framework's own parts; `Situation/Task` stands for two. */
  readonly names: readonly string[]
  readonly source: Exclude<PartSource, 'inferred'>
  readonly markup: LabelMarkup
}

/** A stretch of a story that plays one part. The same part may occur in several pieces. */
export interface Part {
  /** Which of the framework's parts it is, by what it counts as: `problem`, `action`, `result`, `learning`, or a framework's own. */
  readonly part: PartId
  readonly source: PartSource
  /** Absent where the part was inferred. */
  readonly label?: Label
  /** From the label, or the first word, to the last word. */
  readonly span: Span
  /** Words told in it, numbers included. */
  readonly words: number
  /** Where the part was inferred: the words that spoke loudest for it. */
  readonly evidence?: readonly Span[]
}

export type MeasureKind =
  | 'percent'
  | 'money'
  | 'count'
  | 'ratio'
  | 'rate'
  | 'duration'
  | 'multiple'
  | 'change'
  | 'frequency'
  | 'none'
  | 'metric'

/** A quantity that a listener could check. */
export interface Measure extends Span {
  readonly kind: MeasureKind
  /** The smallest stretch that carries it, as written, line breaks included. */
  readonly text: string
  /** True where it measures what came of the action: it stands in what is a result, or may be one, and is no target. */
  readonly outcome: boolean
  /** False where only a lenient reading takes it as a measure ("every store", "two of the sites"). */
  readonly strict: boolean
}

/** What shows a result though it is no figure: "the other wards copied it". */
export interface Evidence extends Span {
  /** An id of `data/evidence.json`. */
  readonly kind: string
  /** Read after its words: "shows that others took it over". */
  readonly shows: string
  /** Asks for the figure that would make it firmer. */
  readonly asks: string
}

/** One part of a framework, as data. */
export interface FrameworkPart {
  readonly id: string
  /** As told to the writer: "Situation". */
  readonly name: string
  /** What it counts as across frameworks. */
  readonly part: PartId
  /** Other names for it, within this framework only. */
  readonly also: readonly string[]
  /** Canonical names that satisfy it: its own id, and ids of `data/parts.json`. */
  readonly accepts: readonly string[]
  readonly required: boolean
  /** Least and most of the words that it should take, 0 to 1; absent where nobody says. */
  readonly share?: readonly [least: number, most: number]
  /** Of a framework that repeats: told once, it may hold for every entry. */
  readonly shared?: boolean
  /** Asked where it is missing: "what changed, and by how much?" */
  readonly asks: string
}

export interface Framework {
  readonly id: string
  /** "STAR". */
  readonly name: string
  /** What it is used for, in a sentence. */
  readonly for: string
  /** The part with which an entry begins, where the parts are told for each of several risks or phases. */
  readonly repeats?: string
  /** Laid over a story that has another framework's parts. */
  readonly lens?: boolean
  /** It has parts of its own, which count as none of the common four or are called otherwise. */
  readonly own: boolean
  /** Mostly written without labels. */
  readonly prose?: boolean
  /** All of its part names together head nothing but an answer in it. */
  readonly distinct?: boolean
  readonly parts: readonly FrameworkPart[]
}

export type FrameworkSource = 'option' | 'front-matter' | 'settings' | 'labels' | 'default'

/** One story, placed relative to `text`. */
export interface Story {
  /** The story's own source. */
  readonly text: string
  /** The words of its heading or first line; empty where it has neither. */
  readonly title: string
  /** The title's words; where a finding about the story as a whole is put. */
  readonly head: Span
  readonly framework: Framework
  readonly frameworkFrom: FrameworkSource
  /** In the order of the text. */
  readonly parts: readonly Part[]
  /** Parts that were looked for in a text without labels, and of which no sentence seems to be. Never certain. */
  readonly notFound: readonly PartId[]
  /** Sentences without a label that may tell the result, read as it or not; empty where a label names it. */
  readonly maybeResult: readonly Span[]
  /** In the order of the text, labelled or not. */
  readonly passages: readonly Passage[]
  /** Of the passages. Kept while the story is at work on, cut anew when somebody asks later: equal, and not the same. */
  readonly tokens: readonly Token[]
  /** The same holds for them. */
  readonly sentences: readonly Sentence[]
  readonly measures: readonly Measure[]
  /** In what is a result, or may be one. */
  readonly evidence: readonly Evidence[]
  /** Words told, labels and titles left out. */
  readonly words: number
  /** Time to say it at the settings' pace, in seconds, rounded. */
  readonly spokenSeconds: number
}
