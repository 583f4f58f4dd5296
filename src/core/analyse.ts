/** The whole way from a text to its report, on one screen. */
import { frameworkById } from './catalogue.ts'
import { configFindings } from './config-findings.ts'
import { idsWith, readFrontMatter } from './front-matter.ts'
import { inOrder, lint } from './lint.ts'
import { readMarkdown } from './markdown.ts'
import { metricsFor } from './metrics.ts'
import { readOutlines } from './reading.ts'
import type { FileReport } from './report.ts'
import type { RolePack, RolePacks } from './role-pack.ts'
import { rules } from './rules/index.ts'
import { type Layer, mergeLayers, mergeSettings, type Settings } from './settings.ts'
import { readDirectives, silence } from './silence.ts'
import { type Choice, makeStory } from './stories.ts'
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

/** Gives a report for any text, and the same report for the same input. Never throws. */
export function analyse(input: Input): FileReport {
  const { path, text, options = {}, packs } = input
  const document = readMarkdown(text)
  const frontMatter = readFrontMatter(document.frontMatter, idsWith(packs))
  const said = mergeLayers(input.settings, frontMatter.layer, options)
  const pack = packs?.get(said.role ?? '')
  const settings = mergeSettings(layerOfPack(pack), said)
  const signs = { frontMatter: frontMatter.on, listed: input.listed, assumed: input.assumeStory === true }
  const { recognition, outlines } = readOutlines(document.blocks, text, signs, frameworkById(settings.framework))
  const common = { path, text, recognition, settings, ...(pack && { pack }) }
  if (!recognition.isStory) return { ...common, stories: [], findings: [] }

  const choice = chooseFramework(input, frontMatter.layer, settings)
  const placed = outlines.map((each) => makeStory(each, text, choice))
  const tags = tagsByStory(
    placed.map(({ start }) => start),
    frontMatter.competencies,
    document.comments,
  )
  const stories = placed.map((each, index) => ({ ...each, competencies: tags[index] as readonly string[] }))
  const { directives, unknown } = readDirectives(document.comments, text)
  const facts = { settings, metrics: metricsFor(settings.metrics, pack) }
  const { kept, idle } = silence(lint(stories, rules, facts), directives)
  const findings = [...kept, ...configFindings({ problems: frontMatter.problems, directives, idle, unknown }, settings)]
  return { ...common, stories, findings: inOrder(findings) }
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
