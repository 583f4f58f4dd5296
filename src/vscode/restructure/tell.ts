/** Says in the status bar what became of a request. */
import * as vscode from 'vscode'

export function tell(said: string): string {
  vscode.window.setStatusBarMessage(`$(info) Storylint: ${said}`, 10_000)
  return said
}
