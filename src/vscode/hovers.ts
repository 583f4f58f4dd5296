/** Answers the editor's question what to say of a place: collects what the kinds of `hovers/` say, and lets it run a fixed list of commands only. */
import * as vscode from 'vscode'
import type { FileReport, Measure, ReportedStory, Span } from '../core/index.ts'
import { locateIn, type Locate, ruleOf } from './diagnostics.ts'
import { markdown } from './documents.ts'
import { engine, type Engine } from './engine.ts'
import { measureText, metricText } from './hovers/measure-words.ts'
import { labelAt, partText } from './hovers/part-words.ts'
import { readingHover } from './hovers/reading.ts'
import { findingText, ruleText } from './hovers/rule-words.ts'
import { competencyText, frameworkText, roleText } from './hovers/term-words.ts'
import type { Live } from './live.ts'
import type { Reports } from './reports.ts'
import { pageText } from './rule-pages.ts'
import type { Scopes } from './scopes.ts'
import { storyAt } from './status-text.ts'

/** All that a text from outside could make a hover do. */
const enabledCommands = [
  'storylint.acceptReading',
  'storylint.openReadingPage',
  'storylint.openRule',
  'storylint.openRolePage',
]

/** What is said of a stretch of the text, as markdown. */
interface Said {
  readonly text: string
  readonly range: vscode.Range
}

interface Asked {
  readonly document: vscode.TextDocument
  readonly position: vscode.Position
  readonly at: number
  readonly report: FileReport
  readonly core: Engine
  readonly locate: Locate
  /** A page of the extension's own. */
  readonly page: (rule: string) => Promise<string>
}

export function registerHovers(extension: vscode.Uri, reports: Reports, scopes: Scopes, live: Live): vscode.Disposable {
  const page = (rule: string) => pageText(extension, rule)
  const inStory: vscode.HoverProvider['provideHover'] = async (document, position) => {
    if (!live.isShown(document)) return undefined
    const report = (await reports.of(document))?.report
    if (!report?.recognition.isStory) return undefined
    const [at, core] = [document.offsetAt(position), await engine()]
    const asked = { document, position, at, report, core, locate: locateIn(document), page }
    return hoverOf([readingHover(asked), ...ofStory(asked), ...(await ofFindings(asked)), await ofName(asked, scopes)])
  }
  const inConfig: vscode.HoverProvider['provideHover'] = async (document, position) => {
    const core = await engine()
    const named = core.nameInConfig(document.getText(), document.offsetAt(position))
    const rule = core.rules.find(({ id }) => id === named?.id)
    if (!rule || !named) return undefined
    return hoverOf([{ text: ruleText(rule, core.briefOf(await page(rule.id))), range: locateIn(document)(named) }])
  }
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(markdown, { provideHover: inStory }),
    vscode.languages.registerHoverProvider({ pattern: '**/.storylint.json' }, { provideHover: inConfig }),
  )
}

function hoverOf(all: readonly (Said | undefined)[]): vscode.Hover | undefined {
  const said = all.filter((each) => each !== undefined)
  const contents = said.map(({ text }) => {
    const words = new vscode.MarkdownString(text)
    words.isTrusted = { enabledCommands }
    return words
  })
  return said[0] && new vscode.Hover(contents, said[0].range)
}

const holds = ({ start, end }: Span, at: number): boolean => start <= at && at <= end

/** Of a label, a measure, or a name of a measure that the role knows. */
function ofStory({ report, at, core, locate }: Asked): Said[] {
  const place = storyAt(report, at) as ReportedStory | undefined
  if (!place) return []
  const { story, start } = place
  const here = (span: Span) => locate({ start: start + span.start, end: start + span.end })
  const part = labelAt(place, at - start)
  if (part?.label) {
    const share = core.partShares(story).find(({ pieces }) => pieces.includes(part))
    const seconds = core.secondsFor(share?.words ?? 0, report.settings.wordsPerMinute)
    return share ? [{ text: partText(report, place, part, { share, seconds }), range: here(part.label.span) }] : []
  }
  const measure = story.measures.find((each: Measure) => holds(each, at - start))
  if (measure) return [{ text: measureText(measure, core.measureFacts(report, story, measure)), range: here(measure) }]
  const { pack } = report
  const name = pack && core.namesOfMeasures(report, story).find((each) => each.ofRole && holds(each, at - start))
  return name ? [{ text: metricText(name, pack), range: here(name) }] : []
}

/** Of what is on screen: what still waits is not told of. */
async function ofFindings({ document, position, core, page }: Asked): Promise<Said[]> {
  const here = vscode.languages.getDiagnostics(document.uri).filter(({ range }) => range.contains(position))
  const ids = [...new Set(here.map(ruleOf))].filter((id) => id !== undefined)
  const said = ids.map(async (id): Promise<Said[]> => {
    const rule = core.rules.find((each) => each.id === id)
    const range = here.find((each) => ruleOf(each) === id)?.range
    return rule && range ? [{ text: findingText(rule, core.briefOf(await page(id))), range }] : []
  })
  return (await Promise.all(said)).flat()
}

/** Of an id in front matter or in one of our comments. */
async function ofName({ document, report, at, core, locate, page }: Asked, scopes: Scopes): Promise<Said | undefined> {
  const named = core.nameInMarkdown(report.text, at)
  if (!named) return undefined
  const { kind, id } = named
  const said = (text: string | undefined): Said | undefined => (text ? { text, range: locate(named) } : undefined)
  if (kind === 'rule') {
    const rule = core.rules.find((each) => each.id === id)
    return said(rule && ruleText(rule, core.briefOf(await page(id))))
  }
  if (kind === 'framework') {
    const framework = core.frameworks.find((each) => each.id === id)
    return said(framework && frameworkText(framework))
  }
  const { pack } = report
  if (kind === 'role') {
    const role = (await scopes.of(document.uri)).input.packs.get(id)
    return said(role && roleText(role))
  }
  const competency = pack?.competencies.find((each) => each.id === id)
  return said(pack && competency && competencyText(competency, pack))
}
