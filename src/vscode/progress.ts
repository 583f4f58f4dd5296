/** Progress in the status bar, where a click stops it: the editor's own progress there cannot be cancelled without a pop-up. */
import * as vscode from 'vscode'
import { t } from './l10n.ts'

export interface Progress extends vscode.Disposable {
  /** One run at a time: while one is under way another is not started, and gives nothing. */
  readonly run: <T>(
    work: (tell: (done: number, of: number) => void, token: vscode.CancellationToken) => Promise<T>,
  ) => Promise<T | undefined>
  readonly stop: () => void
}

export function createProgress(): Progress {
  let source: vscode.CancellationTokenSource | undefined

  const run: Progress['run'] = async (work) => {
    if (source) return undefined
    source = new vscode.CancellationTokenSource()
    const item = vscode.window.createStatusBarItem('storylint.progress', vscode.StatusBarAlignment.Left)
    item.name = t('Storylint: Progress')
    item.command = 'storylint.stopWorkspaceLint'
    item.tooltip = t('Click to stop')
    const tell = (done: number, of: number): void => {
      item.text = `$(sync~spin) Storylint: ${t('{0} of {1}', done, of)}`
      item.accessibilityInformation = {
        label: t('Storylint is linting the workspace: {0} of {1} files. Press to stop.', done, of),
        role: 'button',
      }
    }
    tell(0, 0)
    item.show()
    await vscode.commands.executeCommand('setContext', 'storylint.isLintingWorkspace', true)
    try {
      return await work(tell, source.token)
    } finally {
      item.dispose()
      source.dispose()
      source = undefined
      await vscode.commands.executeCommand('setContext', 'storylint.isLintingWorkspace', false)
    }
  }

  return { run, stop: () => source?.cancel(), dispose: () => source?.cancel() }
}
