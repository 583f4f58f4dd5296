/** One report per version of a document: computed when it is asked for, kept until the text or the settings change. Shows nothing. */
import type * as vscode from 'vscode'
import type { FileReport } from '../core/index.ts'
import { engine } from './engine.ts'
import { counted, type Idle } from './idle.ts'
import { guard, type Log } from './log.ts'
import type { Scope, Scopes } from './scopes.ts'

export interface Reported {
  readonly report: FileReport
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
}

interface Kept extends Reported {
  readonly generation: number
}

/** A text as it stands now; undefined once there is none. */
type Source = () => { readonly text: string; readonly version: number } | undefined

export function createReports(scopes: Scopes, idle: Idle, log: Log): Reports {
  const kept = new Map<string, Kept>()
  let generation = 0

  const compute = (uri: vscode.Uri, source: Source): Promise<Kept | undefined> => {
    const at = generation
    const run = async (): Promise<Kept | undefined> => {
      const reported = await analyseNow(scopes, uri, source)
      return reported && { ...reported, generation: at }
    }
    return counted(idle, () => guard(log, `Linting ${uri.toString()}`, run))
  }
  const of = async (document: vscode.TextDocument): Promise<Reported | undefined> => {
    const key = document.uri.toString()
    const last = kept.get(key)
    if (last && last.version === document.version && last.generation === generation) return last
    const reported = await compute(document.uri, () =>
      document.isClosed ? undefined : { text: document.getText(), version: document.version },
    )
    if (reported && !document.isClosed) kept.set(key, reported)
    return reported
  }

  return {
    of,
    latest: (uri) => kept.get(uri.toString()),
    ofText: (uri, text) => compute(uri, () => ({ text, version: 0 })),
    forget: (uri) => void kept.delete(uri.toString()),
    expire: () => void (generation += 1),
  }
}

async function analyseNow(scopes: Scopes, uri: vscode.Uri, source: Source): Promise<Reported | undefined> {
  const { analyse } = await engine()
  const scope = await scopes.of(uri)
  // Taken only now: while the settings were read the text may have changed, and the older one need not be linted.
  const now = source()
  return now && { report: analyse({ ...scope.input, text: now.text }), scope, version: now.version }
}
