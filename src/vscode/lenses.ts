/** Spoken time above each story, as the editor's code lenses. Words come from `lens-text.ts`. */
import * as vscode from 'vscode'
import type { FileReport, PlacedStory, Story } from '../core/index.ts'
import { locateIn } from './diagnostics.ts'
import { markdown, openDocument } from './documents.ts'
import { engine, type Engine } from './engine.ts'
import { lensText, lensTooltip, longestPiece } from './lens-text.ts'
import type { Live } from './live.ts'
import type { Reports } from './reports.ts'
import type { Screens } from './screens.ts'

export function registerLenses(reports: Reports, screens: Screens, live: Live): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>()
  const given = new Map<string, string>()
  const provideCodeLenses = async (document: vscode.TextDocument): Promise<vscode.CodeLens[]> => {
    if (!isOn(document.uri) || !live.isShown(document)) return []
    const report = (await reports.of(document))?.report
    if (!report || document.isClosed) return []
    const core = await engine()
    const locate = locateIn(document)
    const lenses = report.stories.flatMap((place, at) => lensOf(core, report, place, at, document.uri, locate))
    given.set(document.uri.toString(), titlesOf(core, report))
    return lenses
  }
  /** The editor asks after each change of the text by itself; it is told only where that gave something else. */
  const compare = async (uri: vscode.Uri, report: FileReport | undefined): Promise<void> => {
    const titles = report && titlesOf(await engine(), report)
    if (given.get(uri.toString()) === titles) return
    given.delete(uri.toString())
    changed.fire()
  }
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(markdown, { provideCodeLenses, onDidChangeCodeLenses: changed.event }),
    screens.onDidShow(({ document: { uri }, reported }) => void compare(uri, reported.report)),
    screens.onDidClear((uri) => void compare(uri, undefined)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('storylint.codeLens')) changed.fire()
    }),
  )
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

const titlesOf = (core: Engine, report: FileReport): string =>
  report.stories.map(({ story }) => wordsOf(core, report, story).title).join('\n')

function lensOf(
  core: Engine,
  report: FileReport,
  { start, story }: PlacedStory,
  index: number,
  uri: vscode.Uri,
  locate: ReturnType<typeof locateIn>,
): vscode.CodeLens[] {
  // Nothing to be said yet.
  if (story.words === 0) return []
  const { title, tooltip, leads } = wordsOf(core, report, story)
  const at = start + story.head.start
  const command = leads ? 'storylint.selectLongestPart' : ''
  return [
    new vscode.CodeLens(locate({ start: at, end: at }), {
      title,
      tooltip,
      command,
      arguments: [uri.toString(), index],
    }),
  ]
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
