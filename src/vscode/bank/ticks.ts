/** What the person ticked and how long rehearsals took: read once, followed, and changed one tick at a time. Knows no pack; `progress-file.ts` knows the form. */
import * as vscode from 'vscode'
import {
  type Rehearsal,
  type RehearsedStory,
  rehearsalsIn,
  tickedIn,
  withRehearsal,
  withTick,
} from '../../project/progress-file.ts'
import { counted, type Idle } from '../idle.ts'
import { t } from '../l10n.ts'
import { guard, type Log } from '../log.ts'
import { progressIn } from './progress-store.ts'

export interface Ticks extends vscode.Disposable {
  /** Of a role, as far as it is read. */
  readonly of: (role: string) => ReadonlySet<string>
  readonly read: () => Promise<void>
  readonly set: (role: string, item: string, on: boolean) => Promise<void>
  /** Of a story, the latest last, as far as it is read. */
  readonly rehearsals: (story: RehearsedStory) => readonly Rehearsal[]
  readonly rehearsed: (story: RehearsedStory, rehearsal: Rehearsal) => Promise<void>
  readonly onDidChange: vscode.Event<void>
  /** Why nothing is ticked though a file is there, in a sentence. */
  readonly trouble: () => string | undefined
}

const nothing: ReadonlySet<string> = new Set()

const troubles = () => ({
  corrupt: t('progress.json cannot be read. It is set aside, and kept, as soon as something is ticked.'),
  newer: t('progress.json is of a later version of Storylint: its ticks are neither shown nor changed.'),
})

export function createTicks(memento: vscode.Memento, idle: Idle, log: Log): Ticks {
  const changed = new vscode.EventEmitter<void>()
  const store = progressIn(memento, log)
  let text: string | undefined
  let watched: vscode.Disposable | undefined
  /** One change after the other: each begins with what the last one left. */
  let last: Promise<unknown> = Promise.resolve()

  const take = (now: string | undefined): void => {
    if (now === text) return
    text = now
    const why = trouble()
    if (why) log.warn(why)
    changed.fire()
  }
  const trouble = (): string | undefined => {
    const found = tickedIn(text, '')
    return typeof found === 'string' ? troubles()[found] : undefined
  }
  const inTurn = (run: () => Promise<string | undefined>, what: string): Promise<void> => {
    const next = last.then(() =>
      counted(idle, async () => void (await guard(log, what, async () => take(await run())))),
    )
    last = next
    return next
  }
  const read = (): Promise<void> => {
    watched ??= store.watch(() => void read())
    return inTurn(store.read, 'Reading what is ticked')
  }

  return {
    of: (role) => {
      const found = tickedIn(text, role)
      return typeof found === 'string' ? nothing : found
    },
    read,
    set: (role, item, on) =>
      inTurn(() => store.change((old) => withTick(old, role, item, on)), 'Keeping what is ticked'),
    rehearsals: (story) => {
      const found = rehearsalsIn(text, story)
      return typeof found === 'string' ? [] : found
    },
    rehearsed: (story, rehearsal) =>
      inTurn(() => store.change((old) => withRehearsal(old, story, rehearsal)), 'Keeping a rehearsal'),
    onDidChange: changed.event,
    trouble,
    dispose: () => vscode.Disposable.from(changed, ...(watched ? [watched] : [])).dispose(),
  }
}
