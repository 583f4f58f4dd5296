/** Decides whether a file is a story, and says why. Knows what was found in it and what was said of it, not its settings. */
import telling from '../../data/telling.json' with { type: 'json' }
import { partNames } from './catalogue.ts'
import type { Outline } from './outline.ts'
import { quotations } from './prose.ts'
import type { Recognition } from './report.ts'
import { tokenize } from './words.ts'
import type { Unit } from './units.ts'

export interface Signs {
  /** `storylint:` in the front matter; undefined where it says nothing. */
  readonly frontMatter: boolean | undefined
  readonly listed: 'included' | 'excluded' | undefined
  readonly assumed: boolean
}

/** In the order of the contract: what the person says, then the path, then the file's own labels. */
export function recognise(signs: Signs, units: readonly Unit[], outlines: readonly Outline[]): Recognition {
  if (signs.frontMatter === false) return no('front-matter', 'its front matter says `storylint: false`')
  if (signs.frontMatter) return yes('front-matter', 'its front matter has a `storylint` key')
  if (signs.assumed) return yes('person', 'you said that it is a story')
  if (signs.listed === 'excluded') return no('path', 'its path matches the `exclude` setting')
  if (signs.listed === 'included') return yes('path', 'its path matches the `include` setting')
  return byLabels(units, outlines)
}

const yes = (by: Recognition['by'], why: string): Recognition => ({ isStory: true, by, reason: `Linted: ${why}.` })
const no = (by: Recognition['by'], why: string): Recognition => ({
  isStory: false,
  by,
  reason: `Not linted: ${why}.${by === 'none' ? ' To have it linted, put `storylint: true` into its front matter.' : ''}`,
})

function byLabels(units: readonly Unit[], outlines: readonly Outline[]): Recognition {
  const labelled = outlines.filter((outline) => outline.labelled)
  if (!labelled.length) return no('none', 'nothing in it is labelled as a part of a story')
  const verdicts = labelled.map((outline) => verdict(outline, otherPage(units)))
  const told = verdicts.filter((why) => why === undefined).length
  if (told * 2 >= labelled.length)
    return yes('labels', `its labels (${labelNames(labelled)}) are those of a story, and a person tells it`)
  return no('none', verdicts.find((why) => why !== undefined) ?? 'most of it is empty')
}

const labelNames = (outlines: readonly Outline[]) =>
  [...new Set(outlines.flatMap(namesIn))].map((name) => partNames.get(name)?.title ?? name).join(', ')

const namesIn = (outline: Outline) => outline.units.flatMap((unit) => (unit.kind === 'label' ? unit.label.names : []))

/** Headings that belong to papers, plans and bug reports. */
function otherPage(units: readonly Unit[]): number {
  const known = new Set(telling.otherPages)
  return units.filter(
    (unit) =>
      unit.kind === 'title' &&
      known.has(
        unit.block.text
          .trim()
          .toLowerCase()
          .replace(/[:.?]$/, ''),
      ),
  ).length
}

/** Why an outline is no told story; undefined where it is one. */
function verdict(outline: Outline, otherHeadings: number): string | undefined {
  const names = new Set(namesIn(outline))
  const parts = new Set([...names].map((name) => partNames.get(name)?.part))
  if (parts.size < 2) return 'it has a label of one part only'
  if (!parts.has('action') && !parts.has('result')) return 'no label in it names an action or a result'
  const core = [...names].filter((name) => partNames.get(name)?.core).length
  const voice = listen(outline)
  if (voice.words < 12) return 'there is hardly a word under its labels'
  if (voice.advice * 3 >= voice.sentences || voice.you > voice.i * 2 + voice.we)
    return 'it tells the reader what to do, and no story'
  const plain = core >= 3 && parts.has('action') && parts.has('result')
  if (otherHeadings > (plain ? 2 : 0) && voice.i < 3)
    return 'its other headings are those of a plan, a report or a manual'
  if (voice.i >= 1 && voice.past >= 1) return undefined
  if (plain && voice.past >= 2) return undefined
  return 'nobody in it tells what they did'
}

interface Voice {
  words: number
  sentences: number
  i: number
  we: number
  you: number
  past: number
  advice: number
}

const advice = new Set(telling.advice)
const past = new Set(telling.past)
const first = new Set(['i', "i'm", "i'd", "i've", "i'll", 'my', 'me', 'myself'])
const plural = new Set(['we', "we'd", "we've", 'our', 'us'])
const reader = new Set(['you', 'your', "you're", "you'd", "you'll", 'yourself'])

/** Who speaks under the labels, and in which tense. Quotations do not count. */
function listen(outline: Outline): Voice {
  const voice: Voice = { words: 0, sentences: 0, i: 0, we: 0, you: 0, past: 0, advice: 0 }
  const hasAction = namesIn(outline).some((name) => partNames.get(name)?.part === 'action')
  let part: string | undefined
  for (const unit of outline.units) {
    if (unit.kind === 'label') part = partNames.get(unit.label.names[0] as string)?.part
    if (unit.kind !== 'text' || !part) continue
    const text = unit.block.text.slice(unit.start - unit.block.start, unit.end - unit.block.start)
    hear(text, voice, !hasAction || part === 'action' || part === 'result')
  }
  return voice
}

/** @param deeds whether deeds are told here; who speaks and in which tense counts there only. */
function hear(text: string, voice: Voice, deeds: boolean): void {
  let opens = true
  for (const token of tokenize(text, 0, quotations(text))) {
    if (token.kind === 'sign') {
      opens ||= /[.!?:]/.test(token.text)
      continue
    }
    voice.words++
    if (token.quoted) continue
    if (opens) voice.sentences++
    if (opens && advice.has(token.text)) voice.advice++
    opens = false
    if (reader.has(token.text)) voice.you++
    else if (!deeds) continue
    else if (first.has(token.text)) voice.i++
    else if (plural.has(token.text)) voice.we++
    else if (past.has(token.text) || (token.text.length > 4 && token.text.endsWith('ed'))) voice.past++
  }
}
