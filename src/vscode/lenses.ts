/** Spoken time above each story, as the editor's code lenses. Words come from `lens-text.ts`. */
import * as vscode from 'vscode'
import type { FileReport, Story } from '../core/index.ts'
import { locateIn } from './diagnostics.ts'
import { markdown, openDocument } from './documents.ts'
import { engine, type Engine } from './engine.ts'
import { storiesIn } from './found.ts'
import { lensText, lensTooltip, longestPiece } from './lens-text.ts'
import type { Live } from './live.ts'
import type { Reports } from './reports.ts'
import type { Screens, Shown } from './screens.ts'
import { sightsOf } from './sight.ts'

/** So many stories on either side of what is in sight: those of a large file that are farther away can wait. */
const margin = 100

/** What the editor was given for a document: the stories from and to, and what stands above them. */
interface Given {
  readonly from: number
  readonly to: number
  readonly titles: string
}

export function registerLenses(reports: Reports, screens: Screens, live: Live): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>()
  const given = new Map<string, Given>()
  const provideCodeLenses = async (
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeLens[]> => {
    await live.whenRead(document)
    if (token.isCancellationRequested || !isOn(document.uri) || !live.isShown(document)) return []
    const report = (await reports.of(document))?.report
    if (!report || document.isClosed) return []
    const core = await engine()
    const now = givenFor(core, report, document)
    given.set(document.uri.toString(), now)
    return lensesOf(core, report, now, document)
  }
  const again = (uri: vscode.Uri): void => {
    given.delete(uri.toString())
    changed.fire()
  }
  /** The editor asks after each change of the text by itself; it is told only where that gave something else. */
  const compare = async ({ document, reported: { report } }: Shown): Promise<void> => {
    const core = await engine()
    const [last, now] = [given.get(document.uri.toString()), givenFor(core, report, document)]
    if (last?.titles !== now.titles || last.from !== now.from) again(document.uri)
  }
  const look = ({ document }: vscode.TextEditor): void => {
    const [last, reported] = [given.get(document.uri.toString()), reports.latest(document.uri)]
    if (!last || reported?.version !== document.version) return
    const [from, to] = inSight(document, reported.report)
    if (from < last.from || to > last.to) again(document.uri)
  }
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(markdown, { provideCodeLenses, onDidChangeCodeLenses: changed.event }),
    screens.onDidShow((shown) => void compare(shown)),
    screens.onDidClear((uri) => given.has(uri.toString()) && again(uri)),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => look(textEditor)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('storylint.codeLens')) changed.fire()
    }),
  )
}

/** From the first story that an editor shows to behind the last. */
function inSight(document: vscode.TextDocument, report: FileReport): readonly [number, number] {
  const places = sightsOf(document).map((sight) => storiesIn(report, sight))
  return [Math.min(...places.map(([from]) => from)), Math.max(0, ...places.map(([, to]) => to))]
}

function givenFor(core: Engine, report: FileReport, document: vscode.TextDocument): Given {
  const [first, last] = inSight(document, report)
  const from = Math.max(0, Math.min(first, last) - margin)
  const to = Math.min(report.stories.length, last + margin)
  const titles = report.stories.slice(from, to).map(({ story }) => wordsOf(core, report, story).title)
  return { from, to, titles: titles.join('\n') }
}

const isOn = (uri: vscode.Uri): boolean => vscode.workspace.getConfiguration('storylint', uri).get('codeLens') !== false

/** A story that did not change is the same value: its words are put together once. */
const texts = new WeakMap<Story, { readonly targetSeconds: number; readonly pace: number; readonly words: Words }>()

interface Words {
  readonly title: string
  readonly tooltip: string
  readonly leads: boolean
}

function wordsOf({ partShares, secondsFor }: Engine, { settings }: FileReport, story: Story): Words {
  const { targetSeconds, wordsPerMinute: pace } = settings
  const last = texts.get(story)
  if (last?.targetSeconds === targetSeconds && last.pace === pace) return last.words
  const shares = partShares(story)
  const words = {
    title: lensText(story, shares, targetSeconds),
    tooltip: lensTooltip(shares, (count) => secondsFor(count, pace)),
    leads: longestPiece(shares) !== undefined,
  }
  texts.set(story, { targetSeconds, pace, words })
  return words
}

function lensesOf(
  core: Engine,
  report: FileReport,
  { from, to }: Given,
  document: vscode.TextDocument,
): vscode.CodeLens[] {
  const locate = locateIn(document)
  return report.stories.slice(from, to).flatMap(({ start, story }, at) => {
    // Nothing to be said yet.
    if (story.words === 0) return []
    const { title, tooltip, leads } = wordsOf(core, report, story)
    const place = start + story.head.start
    const command = leads ? 'storylint.selectLongestPart' : ''
    const said = { title, tooltip, command, arguments: [document.uri.toString(), from + at] }
    return [new vscode.CodeLens(locate({ start: place, end: place }), said)]
  })
}

/** Of a story by its place among those of its file, else of the one at the cursor. */
export async function selectLongestPart(reports: Reports, uri?: string, index?: number): Promise<void> {
  const document = uri === undefined ? vscode.window.activeTextEditor?.document : openDocument(vscode.Uri.parse(uri))
  const report = document && (await reports.of(document))?.report
  if (!report) return
  const editor = await vscode.window.showTextDocument(document)
  const cursor = document.offsetAt(editor.selection.active)
  const place = report.stories[index ?? report.stories.findLastIndex(({ start }) => start <= cursor)]
  const { partShares } = await engine()
  const piece = place && longestPiece(partShares(place.story))
  if (!piece) return
  const from = piece.label?.span.start ?? piece.span.start
  const range = locateIn(document)({ start: place.start + from, end: place.start + piece.span.end })
  editor.selection = new vscode.Selection(range.start, range.end)
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
}
