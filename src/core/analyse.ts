/** The whole way from a text to its report, on one screen. */
import { frameworkById } from './catalogue.ts'
import { areOfStories, findingsIn, type Said } from './file-findings.ts'
import { idsWith, readFrontMatter } from './front-matter.ts'
import { type Facts, lint, type Linted, lookWith } from './lint.ts'
import { metricsFor } from './metrics.ts'
import type { Story } from './model.ts'
import { type NearFindings, nearIn, nearInStories } from './near-findings.ts'
import { commentsIn, type Document, frontMatterOf, readDocument } from './pieces.ts'
import { type Placed, placeFindings } from './placed-findings.ts'
import { placesOf, startsOf, storiesIn, type Stories } from './placed-stories.ts'
import { type OutlineReading, readOutlines } from './reading.ts'
import type { FileReport, PlacedStory, ReportedStory } from './report.ts'
import type { RolePack, RolePacks } from './role-pack.ts'
import type { Finding } from './rule.ts'
import { rules } from './rules/index.ts'
import { areSame } from './same-units.ts'
import { isSameValue } from './same-value.ts'
import { type Layer, mergeLayers, mergeSettings, type Settings } from './settings.ts'
import { atOnce } from './steps.ts'
import type { Choice } from './stories.ts'
import { tagsByStory } from './tags.ts'

export interface Input {
  /** As shown to the person; `/` between folders. */
  readonly path: string
  readonly text: string
  /** What configuration files and the editor say, merged. Defaults that are filled in would hide what a role pack says. */
  readonly settings: Layer
  /** From the command line: wins over the front matter too. */
  readonly options?: Layer
  /** The role packs that can be chosen. */
  readonly packs?: RolePacks
  /** What the path says: matched `include`, matched `exclude`, or neither. */
  readonly listed?: 'included' | 'excluded'
  /** The person said that it is a story. */
  readonly assumeStory?: boolean
}

/** What a report was made of: the next one of the same document takes from it what did not change. */
interface Made {
  readonly document: Document
  readonly facts: Facts
  readonly reading: OutlineReading['kept']
  readonly told?: Stories
  readonly linted?: Linted
  readonly said?: Omit<Said, 'comments'>
  placed?: Placed
}

/** Beside the report, which is values only. */
const madeOf = new WeakMap<FileReport, Made>()

/**
 * Gives a report for any text, and the same report for the same input. Never throws.
 * @param previous a report of an earlier text of the file: saves work and changes nothing
 * @param shortest fewest UTF-16 units that are read in one go; only tests have a reason to say
 */
export function analyse(input: Input, previous?: FileReport, shortest?: number): FileReport {
  return atOnce(analyseInSteps(input, previous, shortest))
}

/** The same in steps of some milliseconds at most, for who has something else to do between them. */
export function* analyseInSteps(input: Input, previous?: FileReport, shortest?: number): Generator<void, FileReport> {
  const { path, text, options = {}, packs } = input
  const before = previous && madeOf.get(previous)
  const document = yield* readDocument(text, before?.document, shortest)
  yield
  const frontMatter = readFrontMatter(frontMatterOf(document), idsWith(packs))
  const layer = mergeLayers(input.settings, frontMatter.layer, options)
  const pack = packs?.get(layer.role ?? '')
  const facts = factsFor(mergeSettings(layerOfPack(pack), layer), pack, before?.facts)
  const { settings } = facts
  const signs = { frontMatter: frontMatter.on, listed: input.listed, assumed: input.assumeStory === true }
  const chosen = frameworkById(settings.framework)
  const { recognition, outlines, kept: reading } = yield* readOutlines(document, signs, chosen, before?.reading)
  const common = { path, text, recognition, settings, ...(pack && { pack }) }
  if (!recognition.isStory) return kept({ ...common, stories: [], findings: [] }, { document, facts, reading })

  yield
  const choice = chooseFramework(input, frontMatter.layer, settings)
  const places = placesOf(outlines, document.pieces, before?.told)
  const starts = startsOf(places, document.placed)
  const tags = tagsByStory(starts, frontMatter.competencies, document.placed)
  const look = lookWith(rules, facts)
  const lookAt = (story: Story, at: number) => look(story, tags[at] ?? [])
  yield
  const told = yield* storiesIn(places, document.placed, choice, before?.told, lookAt)
  yield
  const stories = reported(told, starts, tags, previous?.stories ?? [])
  const linted = yield* lint(stories, look, facts, before?.linted)
  const said = { text, frontMatter, settings, pack, packs }
  const made: Made = { document, facts, reading, told, linted, said }
  return kept(withFindings({ ...common, stories }, made, before?.placed), made)
}

/** The very same values where they say what they said before. */
function reported(
  { local }: Stories,
  starts: readonly number[],
  tags: readonly (readonly string[])[],
  before: readonly ReportedStory[],
): ReportedStory[] {
  const all: ReportedStory[] = []
  for (let at = 0; at < local.length; at++) {
    const { story } = local[at] as PlacedStory
    const [start, competencies] = [starts[at] as number, tags[at] as readonly string[]]
    const old = before[at]
    const isSame = old?.story === story && old.start === start && areSame(old.competencies, competencies)
    all.push(isSame ? old : { start, story, competencies })
  }
  return all
}

/**
 * The findings are placed in the file when somebody asks: in a large file most of them move with each key.
 * @param before how they were placed in an earlier state of the file
 */
function withFindings(report: Omit<FileReport, 'findings'>, made: Made, before?: Placed): FileReport {
  let found: readonly Finding[] | undefined
  return {
    ...report,
    get findings() {
      const { linted, said, document } = made
      if (!found && linted && said) {
        made.placed = placeFindings(linted, before)
        found = findingsIn(made.placed, { ...said, comments: commentsIn(document) })
      }
      return found ?? []
    },
  }
}

/** As many of a report's findings as `most`, around an offset; in a large file the others need not be placed for that. */
export function findingsNear(report: FileReport, place: number, most: number): NearFindings {
  const { linted, said, document, placed } = madeOf.get(report) ?? {}
  const isQuick = linted && said && document && !placed && areOfStories(document, said)
  return isQuick ? nearInStories(linted, place, most) : nearIn(report.findings, place, most)
}

function kept(report: FileReport, made: Made): FileReport {
  madeOf.set(report, made)
  return report
}

/** The same facts as before where they say the same: what was found under them holds. */
function factsFor(settings: Settings, pack: RolePack | undefined, before: Facts | undefined): Facts {
  if (before && before.metrics.pack === pack?.metrics && isSameValue(before.settings, settings)) return before
  return { settings, metrics: metricsFor(settings.metrics, pack) }
}

/** What a role pack says lies below everything that a person says. */
export const layerOfPack = (pack: RolePack | undefined): Layer => ({
  ...(pack && { rules: pack.rules }),
  ...(pack?.targetSeconds !== undefined && { targetSeconds: pack.targetSeconds }),
})

/** The command line wins, then the front matter, then the settings; without any of them the labels tell. */
function chooseFramework(input: Input, frontMatter: Layer, settings: Settings): Choice {
  const from = input.options?.framework ? 'option' : frontMatter.framework ? 'front-matter' : 'settings'
  return { ...(settings.framework && { framework: settings.framework }), from, pace: settings.wordsPerMinute }
}
