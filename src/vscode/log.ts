/** The log channel: the only place that errors are told at. Never a pop-up. */
import * as vscode from 'vscode'

export type Log = vscode.LogOutputChannel

export function createLog(): Log {
  return vscode.window.createOutputChannel('Storylint', { log: true })
}

/** Runs something for the editor; what it throws is told in the log and goes no further. */
export async function guard<T>(log: Log, what: string, run: () => Promise<T> | T): Promise<T | undefined> {
  try {
    return await run()
  } catch (error) {
    log.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return undefined
  }
}
