/** The commands by name: each one is a line that says who does it. */
import * as vscode from 'vscode'
import { acceptReading } from './accept-reading.ts'
import type { Bank } from './bank/bank.ts'
import { exportStories, type ExportWish } from './bank/export-stories.ts'
import { pickFilter } from './bank/filter-pick.ts'
import { matchQuestion } from './bank/match-pick.ts'
import { reveal } from './bank/open-story.ts'
import type { Panel, ViewName } from './bank/panel.ts'
import { pickRole } from './bank/role-pick.ts'
import type { StoryFilter } from './bank/story-filter.ts'
import { isLookedAt } from './documents.ts'
import type { ConfigFiles } from './config-files.ts'
import { t } from './l10n.ts'
import { selectLongestPart } from './lenses.ts'
import type { Live } from './live.ts'
import { acceptHint } from './hint-actions.ts'
import { guard, type Log } from './log.ts'
import { newRolePack } from './new-role-pack.ts'
import { showOptions } from './options.ts'
import type { Progress } from './progress.ts'
import type { Reports } from './reports.ts'
import { joinFiles, splitBank } from './restructure/files.ts'
import { restructureStory } from './restructure/commands.ts'
import { openRolePage } from './role-pages.ts'
import { openPage, readingPage } from './rule-pages.ts'
import { openRule } from './rule-pick.ts'
import { openSample } from './sample.ts'
import type { Scopes } from './scopes.ts'
import { count } from './count.ts'
import type { BankView } from './views/bank-view.ts'
import type { RehearsalView } from './views/rehearsal-view.ts'
import { showWhy } from './why.ts'
import type { Totals, WorkspaceLint } from './workspace-lint.ts'
import { writeAllow, writeChoice, writeSwitch } from './write.ts'
import { insertFramework } from './writing/insert-framework.ts'
import { folderOf, newStory, wishOf } from './writing/new-story.ts'

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
  readonly bank: Bank
  readonly panel: Panel
  readonly bankView: BankView
  readonly rehearsalView: RehearsalView
  /** Reads settings, role packs and the bank anew; says whether all of the bank was read. */
  readonly readAgain: () => Promise<boolean>
}

export function registerCommands(parts: Parts): vscode.Disposable {
  const { log, reports, live, scopes, configFiles, progress, bank, panel, bankView, rehearsalView } = parts
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
    selectLongestPart: (uri?: string, index?: number) => selectLongestPart(reports, uri, index),
    tellInFramework: (id?: string) => restructureStory(reports, 'framework', id),
    writeLabels: (style?: string) => restructureStory(reports, 'labels', style),
    splitBank: () => splitBank(reports),
    joinStories: (_uri?: vscode.Uri, uris?: vscode.Uri[]) => joinFiles(reports, uris),
    moveResult: () => restructureStory(reports, 'result'),
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
    newStory: (given?: unknown) => newStory(parts, panel.wanted(given) ?? wishOf(given), folderOf(given)),
    insertFramework: (id?: unknown) => insertFramework(reports, typeof id === 'string' ? id : undefined),
    openRule,
    openRolePage: (id?: unknown) => openRolePage(scopes, typeof id === 'string' ? id : undefined),
    openSample: () => openSample(parts.extension),
    openReadingPage: () => openPage(readingPage),
    openSettings: () => vscode.commands.executeCommand('workbench.action.openSettings', '@ext:storylint.storylint'),
    openPathSettings: () =>
      vscode.commands.executeCommand('workbench.action.openSettings', 'storylint.include storylint.exclude'),
    showLog: () => log.show(),
    pickRole: (id?: unknown) => pickRole(scopes, configFiles, log, typeof id === 'string' ? id : undefined),
    filterStories: (filter?: StoryFilter) => filterStories(parts, filter),
    clearStoryFilter: () => panel.setFilter({}),
    readBankAgain: () => parts.readAgain(),
    stopReadingBank: () => bank.stop(),
    toggleItem: (id: string) => panel.toggle(id),
    openFromPanel: (view: ViewName, id: string) => {
      const found = panel.find(view, id)
      return found && reveal(found.uri, found.target.span)
    },
    openBank: () => bankView.open(),
    rehearse: (wanted?: unknown) => rehearsalView.rehearse(wanted),
    matchQuestion: (question?: unknown) => matchQuestion(bank, typeof question === 'string' ? question : undefined),
    exportBank: (wish?: ExportWish) => exportStories(parts, 'bank', wish),
    exportStory: (wish?: ExportWish) => exportStories(parts, 'story', wish),
    acceptHint: async (id: string) => {
      const { node, target, uri } = panel.find('coverage', id) ?? {}
      if (!node?.hint || !target || !uri) return
      await acceptHint(uri, target.card.index, node.hint, reports)
      await bank.update(uri)
    },
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
  const counts = [count(findings, 'finding'), count(stories, 'story'), count(files, 'file')] as const
  const said = cancelled ? t('{0} in {1} ({2} read, then stopped)', ...counts) : t('{0} in {1} ({2} read)', ...counts)
  log.info(`Workspace linted: ${said}`)
  vscode.window.setStatusBarMessage(`$(check) Storylint: ${said}`, 10_000)
  if (findings > 0) await vscode.commands.executeCommand('workbench.actions.view.problems')
  return totals
}

/** @param given in place of asking: a key binding may name one */
async function filterStories({ bank, panel }: Parts, given: StoryFilter | undefined): Promise<void> {
  const state = bank.state()
  const filter = given ?? (state && (await pickFilter(state, panel.filter())))
  if (filter) panel.setFilter(filter)
}
