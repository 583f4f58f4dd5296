/** What a suite prints, made readable for the runner outside the editor. Imported before mocha, which keeps `console.log`. */
import { format } from 'node:util'
import * as vscode from 'vscode'

const raw = console.log.bind(console)

// In a page the suite's lines come unformatted and mixed with the workbench's own log. The extension host makes
// `console.log` an accessor whose setter does nothing: a plain assignment would be ignored.
if (vscode.env.uiKind === vscode.UIKind.Web)
  Object.defineProperty(console, 'log', {
    configurable: true,
    writable: true,
    value: (...values: unknown[]) => {
      for (const line of format(...values).split('\n')) raw(`[test] ${line}`)
    },
  })

/** One test, as the runner counts it. */
interface Result {
  readonly title: string
  readonly state: 'passed' | 'failed' | 'skipped'
  readonly ms: number
  readonly error?: string
}

interface Test {
  readonly duration?: number
  fullTitle(): string
}

interface Runner {
  on(event: string, listener: (test: Test, error?: Error) => void): unknown
}

/** Hands the results to the runner as one line: its word counts, since a dying extension host ends with 0. */
export function collect(runner: Runner): void {
  const all: Result[] = []
  const add = (state: Result['state']) => (test: Test, error?: Error) =>
    all.push({
      title: test.fullTitle(),
      state,
      ms: test.duration ?? 0,
      ...(error ? { error: String(error.stack ?? error) } : {}),
    })
  runner.on('pass', add('passed'))
  runner.on('fail', add('failed'))
  runner.on('pending', add('skipped'))
  runner.on('end', () => raw(`[test-results] ${JSON.stringify(all)}`))
}
