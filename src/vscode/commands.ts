/** The commands by name: each one is a line that says who does it. */
import * as vscode from 'vscode'
import { acceptReading } from './accept-reading.ts'
import { isLookedAt } from './documents.ts'
import type { ConfigFiles } from './config-files.ts'
import type { Live } from './live.ts'
import { guard, type Log } from './log.ts'
import { newRolePack } from './new-role-pack.ts'
import { showOptions } from './options.ts'
import type { Progress } from './progress.ts'
import type { Reports } from './reports.ts'
import { openPage, readingPage } from './rule-pages.ts'
import { openRule } from './rule-pick.ts'
import type { Scopes } from './scopes.ts'
import { count } from './status-text.ts'
import { showWhy } from './why.ts'
import type { Totals, WorkspaceLint } from './workspace-lint.ts'
import { writeAllow, writeChoice, writeSwitch } from './write.ts'

export interface Parts {
  /** The extension's own folder. */
  readonly extension: vscode.Uri
  readonly log: Log
  readonly scopes: Scopes
  readonly reports: Reports
  readonly live: Live
  readonly configFiles: ConfigFiles
  readonly workspaceLint: WorkspaceLint
  readonly progress: Progress
}

export function registerCommands(parts: Parts): vscode.Disposable {
  const { log, reports, live, scopes, configFiles, progress } = parts
  const commands: Record<string, (...args: never[]) => unknown> = {
    lint: onDocument((document) => live.lint(document)),
    lintWorkspace: () => lintWorkspace(parts),
    stopWorkspaceLint: () => progress.stop(),
    why: () => {
      const document = vscode.window.activeTextEditor?.document
      return document && showWhy(document, reports)
    },
    treatAsStory: onDocument((document) => writeSwitch(document, true, log).then(() => live.lint(document))),
    stopLinting: onDocument((document) => writeSwitch(document, false, log).then(() => live.lint(document))),
    acceptReading: (uri?: string, offset?: number) => acceptReading(reports, uri, offset),
    options: onDocument((document) =>
      showOptions(document, reports, async (key, id) => {
        await writeChoice(document, key, id, log)
        await live.lint(document)
      }),
    ),
    neverFlag: async (document: vscode.Uri, phrase: string) => {
      const config = await scopes.nearestConfig(document)
      if (!config) return
      await writeAllow(config.uri, phrase, log)
      await configFiles.changed(config.uri)
    },
    newRolePack: (name?: string) => newRolePack(parts, name),
    openRule,
    openReadingPage: () => openPage(readingPage),
    openSettings: () => vscode.commands.executeCommand('workbench.action.openSettings', '@ext:storylint.storylint'),
    openPathSettings: () =>
      vscode.commands.executeCommand('workbench.action.openSettings', 'storylint.include storylint.exclude'),
    showLog: () => log.show(),
  }
  const registered = Object.entries(commands).map(([name, run]) =>
    vscode.commands.registerCommand(`storylint.${name}`, (...args: never[]) =>
      guard(log, `Command ${name}`, () => run(...args)),
    ),
  )
  return vscode.Disposable.from(...registered)
}

/** For commands about the document at hand; elsewhere they do nothing. */
function onDocument(run: (document: vscode.TextDocument) => unknown): () => unknown {
  return () => {
    const document = vscode.window.activeTextEditor?.document
    return document && isLookedAt(document) ? run(document) : undefined
  }
}

async function lintWorkspace({ progress, workspaceLint, log }: Parts): Promise<Totals | undefined> {
  const totals = await progress.run(workspaceLint.run)
  if (!totals) return undefined
  const { findings, stories, files, cancelled } = totals
  const said = `${count(findings, 'finding')} in ${count(stories, 'story')} (${count(files, 'file')} read${cancelled ? ', then stopped' : ''})`
  log.info(`Workspace linted: ${said}`)
  vscode.window.setStatusBarMessage(`$(check) Storylint: ${said}`, 10_000)
  if (findings > 0) await vscode.commands.executeCommand('workbench.actions.view.problems')
  return totals
}
