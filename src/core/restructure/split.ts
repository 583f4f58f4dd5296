/** Takes the stories of a file apart: a text for each, and what is left of the file. Knows no disk; names are made elsewhere. */
import type { Span, Story } from '../model.ts'
import type { FileReport } from '../report.ts'
import { type Directive, readDirectives } from '../silence.ts'
import { readTags } from '../tags.ts'
import { definitionsOf, usedBy } from './definitions.ts'
import { linesOfStory, sheetsOf } from './sheet.ts'
import { readWhole, type Whole } from './whole.ts'

export interface Split {
  /** In the order of the file. */
  readonly stories: readonly { readonly title: string; readonly text: string }[]
  /** What is no story; undefined where all of it went along with the stories. */
  readonly rest: string | undefined
}

/** Undefined where the file holds one story or none, or where they do not stand apart, as in the rows of a table. */
export function splitStories({ text, stories, settings }: FileReport): Split | undefined {
  if (stories.length < 2) return undefined
  const document = readWhole(text)
  const places = placesOf(text, stories, document)
  if (places.some(({ start }, at) => start < (places[at - 1]?.end ?? 0))) return undefined
  const code = document.blocks.filter(({ kind }) => kind === 'code')
  const definitions = definitionsOf(text, (at) => code.some(({ start, end }) => start <= at && at < end))
  const front = frontMatterSource(text, document)
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const carried = carriedTo(places, document, text)
  const made = stories.map(({ story }, at) => {
    const own = text.slice(places[at]?.start, places[at]?.end).trimEnd()
    const used = usedBy(own, definitions).map((each) => each.text)
    const texts = [front.trimEnd(), ...(carried[at] ?? []), own, used.join(eol)].filter(Boolean)
    return { title: story.title, text: texts.join(eol + eol) + eol }
  })
  const isRead = made.every((each, at) => isSame(each.text, stories[at]?.story as Story, settings.framework))
  return isRead ? { stories: made, rest: restOf(text, places, document, definitions, made) } : undefined
}

/** A comment right above a story that silences something in it goes with it. */
function placesOf(text: string, stories: FileReport['stories'], { blocks }: Whole): Span[] {
  const lines = stories.map((placed) => {
    const { start, end } = linesOfStory(text, placed, blocks)
    const above = /(?:<!-- storylint-disable(?:-next-line)?(?=\s)[^\n]*-->\s*)+$/.exec(text.slice(0, start))?.[0] ?? ''
    return { start: start - above.length, end }
  })
  return lines.map(({ start, end }, at) => {
    const next = lines[at + 1]?.start ?? end
    return { start, end: Math.max(start, Math.min(end, next)) }
  })
}

const frontMatterSource = (text: string, { frontMatter }: Whole) =>
  frontMatter ? text.slice(text.startsWith('\ufeff') ? 1 : 0, frontMatter.end) : ''

/** For each story the comments from outside of it that are about it: tags, and what silences it. */
function carriedTo(places: readonly Span[], { comments }: Whole, text: string): string[][] {
  const { directives } = readDirectives(comments, text)
  const isOutside = (at: number) => !places.some(({ start, end }) => start <= at && at < end)
  return places.map(({ start }, index) => {
    const silences = directives.filter(
      (each) => counts(each, start, directives) && (isOutside(each.start) || each.end <= start),
    )
    const from = index === 0 ? 0 : (places[index - 1]?.end ?? 0)
    const tags = comments.filter(
      (each) => readTags(each) && each.start < start && (each.start >= from || index === 0) && isOutside(each.start),
    )
    return [...silences, ...(index === 0 ? tags : [])].map((each) => text.slice(each.start, each.end))
  })
}

/** It silences something in a story that begins there. */
const counts = ({ kind, start, rules }: Directive, at: number, all: readonly Directive[]): boolean =>
  kind === 'disable-file' ||
  (kind === 'disable' &&
    start < at &&
    !all.some(
      (other) =>
        other.kind === 'enable' &&
        other.start > start &&
        other.start < at &&
        (other.rules.length === 0 || rules.every(({ id }) => other.rules.some((each) => each.id === id))),
    ))

/** The file without its stories; undefined where nothing is left but what went along. */
function restOf(
  text: string,
  places: readonly Span[],
  document: Whole,
  definitions: readonly Span[],
  made: Split['stories'],
): string | undefined {
  const left = without(text, places)
  const gone = [
    ...places,
    ...document.comments.filter((each) => isCarried(each.text)),
    ...definitions.filter((each) => made.some((story) => story.text.includes(text.slice(each.start, each.end)))),
  ]
  const breaks = document.blocks.filter(({ kind }) => kind === 'break')
  const front = document.frontMatter ? [{ start: 0, end: document.frontMatter.end }] : []
  return /[^\s\ufeff]/.test(without(text, [...gone, ...breaks, ...front]))
    ? left.replace(/(\r?\n)(?:[ \t]*\r?\n){2,}/g, '$1$1').trimEnd() + (text.includes('\r\n') ? '\r\n' : '\n')
    : undefined
}

const isCarried = (comment: string) => /^\s*storylint-(?:disable-file|disable|enable|competencies)\b/.test(comment)

function without(text: string, spans: readonly Span[]): string {
  let out = ''
  let at = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    out += text.slice(at, Math.max(at, start))
    at = Math.max(at, end)
  }
  return out + text.slice(at)
}

/** By itself it is read as the one story that it was. */
function isSame(text: string, story: Story, framework: string | undefined): boolean {
  const [sheet, ...more] = sheetsOf(text, framework)
  const names = ({ parts }: Story) => parts.flatMap(({ label }) => label?.names.join('+') ?? []).join()
  return (
    more.length === 0 &&
    sheet !== undefined &&
    names(sheet.story) === names(story) &&
    sheet.story.framework.id === story.framework.id
  )
}
