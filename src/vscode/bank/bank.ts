/** The story bank: its files read once and then kept current, and what the core says of them all. Shows nothing. */
import * as vscode from 'vscode'
import { documentInSight } from '../documents.ts'
import { engine } from '../engine.ts'
import { counted, type Idle } from '../idle.ts'
import { guard, type Log } from '../log.ts'
import type { Reports } from '../reports.ts'
import type { Scope, Scopes } from '../scopes.ts'
import type { Screens } from '../screens.ts'
import { createTimer } from '../timer.ts'
import { type BankState, type Basis, noRole, reviewed } from './bank-state.ts'
import { watchBank } from './bank-watch.ts'
import { createPace } from './pace.ts'
import { readAll, type Tally } from './read-all.ts'
import { rolesOf } from './role.ts'
import { createShelf } from './shelf.ts'
import type { Ticks } from './ticks.ts'

export interface Bank extends vscode.Disposable {
  /** Absent until all files are read for the first time. */
  readonly state: () => BankState | undefined
  readonly onDidChange: vscode.Event<void>
  /** Whether the state is about to be another. */
  readonly isReading: () => boolean
  /** How far the reading is; undefined at its end. */
  readonly onDidRead: vscode.Event<Tally | undefined>
  /** Reads the files, once: nobody may ever look. */
  readonly start: () => void
  /** Reads them again, after settings changed; nothing where nobody looked yet. Says whether all of it was read. */
  readonly again: () => Promise<boolean>
  readonly stop: () => void
  /** After the extension changed one: a file system need not tell of it. */
  readonly update: (uri: vscode.Uri) => Promise<void>
}

/** What follows within this time is one change; the first after a while is shown at once. */
const togetherMs = 30

export interface BankParts {
  readonly reports: Reports
  readonly screens: Screens
  readonly scopes: Scopes
  readonly ticks: Ticks
  readonly idle: Idle
  readonly log: Log
  /** Told of the settings that the bank is read under. */
  readonly follow: (scope: Scope) => void
}

export function createBank({ reports, screens, scopes, ticks, idle, log, follow }: BankParts): Bank {
  const changed = new vscode.EventEmitter<void>()
  const told = new vscode.EventEmitter<Tally | undefined>()
  const soon = createTimer(idle)
  // While files are read, what is not known yet would be shown as gaps.
  const later = (): void => void (reading || soon.isSet() || soon.set(wait(), publish))
  const shelf = createShelf(reports, scopes, idle, log, later)
  let reading: vscode.CancellationTokenSource | undefined
  let events: vscode.Disposable | undefined
  let basis: Basis | undefined
  let state: BankState | undefined
  let shown = { at: 0, tookMs: 0 }

  /** A bank that takes long is shown less often. */
  const wait = (): number => {
    const ms = Math.max(togetherMs, 2 * shown.tookMs)
    return performance.now() - shown.at < ms ? ms : 0
  }
  const publish = (): void => {
    if (!basis) return
    const from = performance.now()
    state = reviewed(basis, [...shelf.all()], ticks.of)
    changed.fire()
    shown = { at: performance.now(), tookMs: performance.now() - from }
  }
  const fill = async (token: vscode.CancellationToken): Promise<Basis> => {
    const core = await engine()
    const [{ chosen: role, scope }] = await Promise.all([rolesOf(scopes), ticks.read()])
    follow(scope)
    const isWhole = await readAll(shelf, token, (tally) => told.fire(tally))
    const pace = createPace()
    for (const { report } of shelf.all()) {
      core.cardsOf(report, role ?? noRole(core))
      await pace()
    }
    return { core, role, isWhole }
  }
  /** The newest reading wins; one that it overtakes shows nothing. */
  const read = (): Promise<boolean> =>
    counted(idle, async () => {
      reading?.cancel()
      const source = (reading = new vscode.CancellationTokenSource())
      told.fire({ done: 0, of: 0 })
      const filled = await guard(log, 'Reading the story bank', () => fill(source.token))
      source.dispose()
      if (reading !== source) return false
      reading = undefined
      basis = filled ?? basis
      told.fire(undefined)
      publish()
      return filled?.isWhole === true
    })
  const listen = (): vscode.Disposable =>
    vscode.Disposable.from(
      screens.onDidShow(({ document: { uri }, reported }) =>
        documentInSight(uri) ? shelf.put(uri, reported.report) : void shelf.update(uri),
      ),
      ticks.onDidChange(later),
      watchBank(
        (uri) => void shelf.update(uri),
        shelf.updateBelow,
        () => void read(),
      ),
    )

  return {
    state: () => state,
    isReading: () => reading !== undefined,
    onDidChange: changed.event,
    onDidRead: told.event,
    start: () => {
      if (events) return
      events = listen()
      void read()
    },
    again: async () => events !== undefined && (await read()),
    stop: () => reading?.cancel(),
    update: shelf.update,
    dispose: () => vscode.Disposable.from(changed, told, ...(events ? [events] : [])).dispose(),
  }
}
