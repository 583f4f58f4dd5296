/** Answers the editor's question for fixes: those of what is on screen, and all that cannot change meaning. Knows no rule. */
import * as vscode from 'vscode'
import type { FileReport, Finding, PlacedStory, Span } from '../core/index.ts'
import { locateIn, ruleOf } from './diagnostics.ts'
import { markdown } from './documents.ts'
import {
  type Case,
  fixAllSafe,
  type Hit,
  neverFlag,
  openRulePage,
  resolved,
  silences,
  suggestions,
} from './fix-actions.ts'
import { engine } from './engine.ts'
import { findingsIn, storiesIn } from './found.ts'
import type { Reports } from './reports.ts'
import type { Scopes } from './scopes.ts'

const { QuickFix, SourceFixAll } = vscode.CodeActionKind
const fixAll = SourceFixAll.append('storylint')

export function registerFixes(reports: Reports, scopes: Scopes): vscode.Disposable {
  const provideCodeActions: vscode.CodeActionProvider['provideCodeActions'] = async (
    document,
    _range,
    { only, diagnostics },
  ) => {
    const own = diagnostics.filter((diagnostic) => ruleOf(diagnostic) !== undefined)
    const wantsAll = only?.contains(fixAll) === true
    // Nothing on screen here: no reason to lint, least of all in manual mode.
    if (own.length === 0 && !wantsAll) return []
    const reported = await reports.of(document)
    if (!reported) return []
    const { report } = reported
    const { safeEdits } = await engine()
    const configName = (await scopes.nearestConfig(document.uri))?.name
    const one: Case = { document, report, locate: locateIn(document), safe: safeEdits(report.findings), configName }
    if (wantsAll && !only?.contains(QuickFix)) return fixAllSafe(one, fixAll)
    return quickFixes(one, hitsOf(one, own))
  }
  return vscode.languages.registerCodeActionsProvider(
    markdown,
    { provideCodeActions, resolveCodeAction: resolved },
    { providedCodeActionKinds: [QuickFix, fixAll] },
  )
}

function quickFixes(one: Case, hits: readonly Hit[]): vscode.CodeAction[] {
  if (hits.length === 0) return []
  const actions = hits.flatMap((hit) => suggestions(one, hit))
  if (actions[0]) actions[0].isPreferred = true
  actions.push(...fixAllSafe(one, QuickFix))
  for (const rule of new Set(hits.map(({ finding }) => finding.rule))) {
    const same = hits.filter(({ finding }) => finding.rule === rule)
    actions.push(...silences(one, rule, same), ...neverFlag(one, same), openRulePage(rule, same))
  }
  return actions
}

/** The findings behind diagnostics; in a text that was edited since, the nearest that says the same. */
function hitsOf({ report, document }: Case, diagnostics: readonly vscode.Diagnostic[]): Hit[] {
  const taken = new Set<Finding>()
  const hits: Hit[] = []
  for (const diagnostic of diagnostics) {
    const [start, end] = [document.offsetAt(diagnostic.range.start), document.offsetAt(diagnostic.range.end)]
    const rule = ruleOf(diagnostic)
    const same = findingsIn(report, { start: beginOf(report, start), end: end + 1 }).filter(
      (each) => !taken.has(each) && each.rule === rule && each.span.end >= start,
    )
    const finding =
      same.find((each) => each.message === diagnostic.message) ??
      nearest(same, document.offsetAt(diagnostic.range.start))
    if (!finding) continue
    taken.add(finding)
    hits.push({ finding, diagnostic })
  }
  return hits
}

/** Of the story that a place is in: no finding about it begins before. */
function beginOf(report: FileReport, place: number): number {
  const [at] = storiesIn(report, { start: place, end: place })
  return at > 0 ? (report.stories[at] as PlacedStory).start : 0
}

function nearest(findings: readonly Finding[], offset: number): Finding | undefined {
  const distance = ({ start }: Span): number => Math.abs(start - offset)
  return [...findings].sort((a, b) => distance(a.span) - distance(b.span))[0]
}
