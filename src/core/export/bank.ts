/** The stories of a bank as plain values to write out, redacted where that is asked for. Every format writes these and nothing else. */
import { sourceOf } from '../bank/card.ts'
import type { Mark, Review, StoryCard } from '../bank/model.ts'
import type { Story } from '../model.ts'
import type { Confidential } from '../settings.ts'
import { bodyOf } from './body.ts'
import { type RedactOptions, redactor, type Replacement, type TextForm } from './redact.ts'

export interface ExportedStory {
  readonly path: string
  readonly title: string
  readonly framework: string
  readonly competencies: readonly { readonly name: string; readonly mark?: Mark }[]
  readonly spokenSeconds: number
  readonly targetSeconds: number
  readonly measures: readonly string[]
  /** Markdown, without the title and without comments; headings begin at the second level. */
  readonly text: string
}

export interface Exported {
  readonly role: string
  readonly redacted: boolean
  /** In the order of the files. */
  readonly stories: readonly ExportedStory[]
  /** Empty where nothing is redacted. */
  readonly replacements: readonly Replacement[]
}

export interface ExportOptions {
  /** Without it nothing is replaced. The lists of the stories' own settings are added to these. */
  readonly redact?: RedactOptions
  /** Which stories; all where it is left out. */
  readonly only?: (card: StoryCard) => boolean
}

/** The same review and options give the same export. */
export function exportBank({ role, matrix }: Review, { redact, only = () => true }: ExportOptions = {}): Exported {
  const rows = matrix.rows.filter(({ card }) => only(card)).sort((one, other) => inOrder(one.card, other.card))
  const lists = rows.map(({ card }) => sourceOf(card).report.settings.confidential)
  const by = redact && redactor({ ...redact, confidential: together([redact.confidential, ...lists]) })
  const say = (text: string, form: TextForm = 'plain') => by?.redact(text, form) ?? text
  const stories = rows.map(({ card, marks }): ExportedStory => {
    const { story } = sourceOf(card)
    const names = new Map(role.competencies.map(({ id, name }) => [id, name]))
    const markOf = (id: string) => marks[matrix.columns.findIndex(({ competency }) => competency.id === id)]
    return {
      title: shortened(say(titleOf(story))),
      text: say(bodyOf(sourceOf(card)), 'markdown'),
      path: say(card.path, 'slug'),
      framework: story.framework.name,
      competencies: card.competencies.map((id) => {
        const mark = markOf(id)
        return { name: say(names.get(id) ?? id), ...(mark && { mark }) }
      }),
      spokenSeconds: card.spokenSeconds,
      targetSeconds: card.targetSeconds,
      measures: card.measures.map(({ text }) => say(text)),
    }
  })
  return { role: say(role.name), redacted: by !== undefined, stories, replacements: by?.replacements() ?? [] }
}

/** Its heading, else its first sentence; whole, since half of a name would not be found. */
function titleOf({ title, text, sentences: [first] }: Story): string {
  return (title || (first ? text.slice(first.start, first.end) : 'Untitled')).replace(/\s+/g, ' ').trim()
}

const longestTitle = 120
const shortened = (title: string) =>
  title.length > longestTitle ? `${title.slice(0, longestTitle - 1).trimEnd()}…` : title

const inOrder = (one: StoryCard, other: StoryCard) =>
  one.path < other.path ? -1 : one.path > other.path ? 1 : one.index - other.index

const together = (all: readonly Confidential[]): Confidential => ({
  companies: [...new Set(all.flatMap(({ companies }) => companies))],
  people: [...new Set(all.flatMap(({ people }) => people))],
  terms: [...new Set(all.flatMap(({ terms }) => terms))],
})
