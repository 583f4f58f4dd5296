/** The reports of the bank's files, each kept current by itself: of the text in the editor, else of the file. Reviews nothing. */
import * as vscode from 'vscode'
import type { FileReport } from '../../core/index.ts'
import { documentInSight } from '../documents.ts'
import { readText } from '../disk.ts'
import { counted, type Idle } from '../idle.ts'
import { guard, type Log } from '../log.ts'
import type { Reports } from '../reports.ts'
import type { Scopes } from '../scopes.ts'
import { isMarkdown } from '../workspace-files.ts'

export interface Shelved {
  readonly uri: vscode.Uri
  readonly report: FileReport
}

/** A file's text, and which reading of it this is: an older one is not to be put over a newer. */
export interface Reading {
  readonly uri: vscode.Uri
  readonly turn: number
  readonly text: string | undefined
}

export interface Shelf {
  readonly all: () => Iterable<Shelved>
  /** What is no story is taken off. */
  readonly put: (uri: vscode.Uri, report: FileReport | undefined) => void
  readonly read: (uri: vscode.Uri) => Promise<Reading>
  readonly take: (reading: Reading) => Promise<void>
  /** Looks again whether a file is in the bank, and what it says. */
  readonly update: (uri: vscode.Uri) => Promise<void>
  /** Of the file itself or of a folder above it. */
  readonly updateBelow: (uri: vscode.Uri) => void
  readonly isIncluded: (uri: vscode.Uri) => Promise<boolean>
  /** Calls what it gives to end it: takes off what was not put since. */
  readonly sweep: () => () => void
}

export function createShelf(reports: Reports, scopes: Scopes, idle: Idle, log: Log, changed: () => void): Shelf {
  const shelved = new Map<string, Shelved>()
  const turns = new Map<string, number>()
  let touched = new Set<string>()

  const turn = (key: string): number => {
    const next = (turns.get(key) ?? 0) + 1
    turns.set(key, next)
    return next
  }
  const put = (uri: vscode.Uri, report: FileReport | undefined): void => {
    const key = uri.toString()
    turn(key)
    touched.add(key)
    if (shelved.get(key)?.report === report) return
    if (report?.stories.length) shelved.set(key, { uri, report })
    else if (!shelved.delete(key)) return
    changed()
  }
  const read = async (uri: vscode.Uri): Promise<Reading> => {
    const at = turn(uri.toString())
    const text = documentInSight(uri) ? undefined : await guard(log, `Reading ${uri.toString()}`, () => readText(uri))
    return { uri, turn: at, text }
  }
  const take = async ({ uri, turn: at, text }: Reading): Promise<void> => {
    const document = documentInSight(uri)
    const reported = document ? reports.of(document) : text === undefined ? undefined : reports.ofText(uri, text)
    const report = (await reported)?.report
    if (turns.get(uri.toString()) === at) put(uri, report)
  }
  const isIncluded = async (uri: vscode.Uri): Promise<boolean> =>
    isMarkdown(uri) &&
    vscode.workspace.getWorkspaceFolder(uri) !== undefined &&
    (await scopes.of(uri)).input.listed === 'included'
  const update = (uri: vscode.Uri): Promise<void> =>
    counted(idle, async () => {
      const isHere = documentInSight(uri) !== undefined || (await isIncluded(uri))
      return isHere ? take(await read(uri)) : put(uri, undefined)
    })

  return {
    all: () => shelved.values(),
    put,
    read,
    take,
    update,
    updateBelow: (gone) => {
      for (const { uri } of shelved.values())
        if (uri.path === gone.path || uri.path.startsWith(`${gone.path}/`)) void update(uri)
    },
    isIncluded,
    sweep: () => {
      const since = (touched = new Set())
      return () => {
        for (const [key, { uri }] of shelved) if (!since.has(key)) put(uri, undefined)
      }
    },
  }
}
