/** Shows in the views that the bank is being read, and how far it is; a command in their titles stops it. */
import * as vscode from 'vscode'
import { t } from '../l10n.ts'
import type { Bank } from './bank.ts'

/** A short reading needs no words: the bar tells. */
const wordless = 500
const betweenWords = 100

const contexts = new Map<string, unknown>()

export function setContext(key: string, value: unknown): void {
  if (contexts.get(key) === value) return
  contexts.set(key, value)
  void vscode.commands.executeCommand('setContext', `storylint.${key}`, value)
}

export function showProgress(
  bank: Bank,
  views: readonly (readonly [id: string, view: vscode.TreeView<string>])[],
): vscode.Disposable {
  let end: (() => void) | undefined
  let next = 0
  const begin = (): void => {
    next = performance.now() + wordless
    setContext('isReadingBank', true)
    const ended = new Promise<void>((tell) => (end = tell))
    for (const [viewId] of views) void vscode.window.withProgress({ location: { viewId } }, () => ended)
  }
  return bank.onDidRead((tally) => {
    if (!tally) {
      end?.()
      end = undefined
      return setContext('isReadingBank', false)
    }
    if (!end) begin()
    if (performance.now() < next) return
    next = performance.now() + betweenWords
    for (const [, view] of views) view.message = t('Reading {0} of {1} files …', tally.done, tally.of)
  })
}
