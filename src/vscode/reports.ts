/** One report per version of a document: computed when it is asked for, kept until the text or the settings change. Shows nothing. */
import * as vscode from 'vscode'
import type { FileReport, NearFindings } from '../core/index.ts'
import { engine } from './engine.ts'
import { counted, type Idle } from './idle.ts'
import { guard, type Log } from './log.ts'
import type { Scope, Scopes } from './scopes.ts'
import { inSlices } from './slices.ts'
import { createTexts } from './texts.ts'

export interface Reported {
  readonly report: FileReport
  /** As many of its findings as `most`, around a place: of a large file the others need not be placed for that. */
  readonly near: (place: number, most: number) => NearFindings
  readonly scope: Scope
  readonly version: number
}

export interface Reports {
  /** For the text as it is now; undefined where the document is gone or the core failed (the log says how). */
  readonly of: (document: vscode.TextDocument) => Promise<Reported | undefined>
  /** The last one, maybe of an older text. */
  readonly latest: (uri: vscode.Uri) => Reported | undefined
  /** For a text that is not open. */
  readonly ofText: (uri: vscode.Uri, text: string) => Promise<Reported | undefined>
  readonly forget: (uri: vscode.Uri) => void
  /** After settings changed: every report is out of date. */
  readonly expire: () => void
  /** A document is being read that takes longer than a moment. */
  readonly isBusy: (uri: vscode.Uri) => boolean
  readonly onDidTurnBusy: vscode.Event<vscode.Uri>
  readonly dispose: () => void
}

interface Kept extends Reported {
  readonly generation: number
}

/** A text as it stands now; undefined once there is none. */
interface Source {
  readonly now: () => { readonly text: string; readonly version: number } | undefined
  /** The report of an earlier text. */
  readonly before: () => FileReport | undefined
  readonly isWanted: () => boolean
}

/** A reading of a document that is under way. */
interface Running {
  readonly document: vscode.TextDocument
  readonly done: Promise<boolean>
}

export function createReports(scopes: Scopes, idle: Idle, log: Log): Reports {
  const kept = new Map<string, Kept>()
  const running = new Map<string, Running>()
  const busy = createBusy()
  const texts = createTexts()
  let generation = 0

  const compute = (uri: vscode.Uri, source: Source): Promise<Kept | undefined> => {
    const at = generation
    const run = async (): Promise<Kept | undefined> => {
      const reported = await analyseNow(scopes, uri, source, () => busy.begin(uri))
      return reported && { ...reported, generation: at }
    }
    return counted(idle, () => guard(log, `Linting ${uri.toString()}`, run)).finally(() => busy.end(uri))
  }
  /**
   * What was begun is brought to its end, even if the text changed meanwhile: the next reading starts from there, and
   * somebody who types while a large file is opened does not make it start over. Says whether there is a report.
   */
  const read = async (document: vscode.TextDocument): Promise<boolean> => {
    const key = document.uri.toString()
    const at = generation
    const reported = await compute(document.uri, {
      now: () => (document.isClosed ? undefined : { text: texts.of(document), version: document.version }),
      before: () => kept.get(key)?.report,
      isWanted: () => !document.isClosed && at === generation,
    })
    if (document.isClosed) return false
    if (reported) kept.set(key, reported)
    return reported !== undefined || at !== generation
  }
  const start = (document: vscode.TextDocument): Running => {
    const key = document.uri.toString()
    const begun: Running = {
      document,
      done: read(document).finally(() => running.get(key) === begun && running.delete(key)),
    }
    running.set(key, begun)
    return begun
  }
  const of = async (document: vscode.TextDocument): Promise<Reported | undefined> => {
    const key = document.uri.toString()
    for (;;) {
      const last = kept.get(key)
      if (last?.version === document.version && last.generation === generation) return last
      const begun = running.get(key)
      const turn = begun?.document === document ? begun : start(document)
      if (!(await turn.done)) return undefined
    }
  }

  return {
    of,
    latest: (uri) => kept.get(uri.toString()),
    ofText: (uri, text) =>
      compute(uri, { now: () => ({ text, version: 0 }), before: () => undefined, isWanted: () => true }),
    forget: (uri) => void kept.delete(uri.toString()),
    expire: () => void (generation += 1),
    isBusy: busy.is,
    onDidTurnBusy: busy.onDidTurn,
    dispose: () => vscode.Disposable.from(busy, texts).dispose(),
  }
}

async function analyseNow(
  scopes: Scopes,
  uri: vscode.Uri,
  source: Source,
  rests: () => void,
): Promise<Reported | undefined> {
  const { analyseInSteps, findingsNear } = await engine()
  const scope = await scopes.of(uri)
  // Taken only now: while the settings were read the text may have changed, and the older one need not be linted.
  const now = source.now()
  if (!now) return undefined
  const steps = analyseInSteps({ ...scope.input, text: now.text }, source.before())
  const report = await inSlices(steps, source.isWanted, rests)
  const near = (place: number, most: number) => findingsNear(report as FileReport, place, most)
  return report && { report, near, scope, version: now.version }
}

/** Which documents are being read in more than one slice. */
function createBusy() {
  const turned = new vscode.EventEmitter<vscode.Uri>()
  const now = new Set<string>()
  return {
    is: (uri: vscode.Uri): boolean => now.has(uri.toString()),
    onDidTurn: turned.event,
    begin: (uri: vscode.Uri): void => {
      now.add(uri.toString())
      turned.fire(uri)
    },
    end: (uri: vscode.Uri): void => {
      if (now.delete(uri.toString())) turned.fire(uri)
    },
    dispose: () => turned.dispose(),
  }
}
