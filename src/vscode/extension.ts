/** Where the editor lets Storylint in: puts the pieces together and nothing else. */
import * as vscode from 'vscode'
import type { FileReport } from '../core/index.ts'
import { createBank } from './bank/bank.ts'
import type { PanelNode } from './bank/nodes.ts'
import { createPanel, type ViewName } from './bank/panel.ts'
import { createTicks } from './bank/ticks.ts'
import { createBundledPacks } from './bundled-packs.ts'
import { registerColours } from './colours.ts'
import { registerCommands } from './commands.ts'
import { registerCompletions } from './completions.ts'
import { watchConfigFiles } from './config-files.ts'
import { engineIn } from './engine.ts'
import { registerFixes } from './fixes.ts'
import { registerHovers } from './hovers.ts'
import { registerHintActions } from './hint-actions.ts'
import { createIdle } from './idle.ts'
import { createInferred } from './inferred.ts'
import { speak } from './l10n.ts'
import { registerLenses } from './lenses.ts'
import { createLive } from './live.ts'
import { createLog } from './log.ts'
import { watchPackFiles } from './pack-files.ts'
import { createProgress } from './progress.ts'
import { createReports } from './reports.ts'
import { registerRestructuring } from './restructure/actions.ts'
import { registerRolePages } from './role-pages.ts'
import { registerRulePages } from './rule-pages.ts'
import { watchMending } from './sample.ts'
import { createScopes, type Scope } from './scopes.ts'
import { createScreens, type Shown } from './screens.ts'
import { createStatus } from './status.ts'
import { type BankView, createBankView } from './views/bank-view.ts'
import { createRehearsalView, type RehearsalView } from './views/rehearsal-view.ts'
import { createWorkspaceLint } from './workspace-lint.ts'

/** For tests: events and states to wait for in place of sleeping. */
export interface Api {
  readonly whenIdle: () => Promise<void>
  readonly report: (uri: vscode.Uri) => FileReport | undefined
  readonly onDidShow: vscode.Event<Shown>
  readonly status: () => Pick<
    vscode.LanguageStatusItem,
    'text' | 'detail' | 'severity' | 'busy' | 'accessibilityInformation'
  >
  readonly panel: (view: ViewName) => readonly PanelNode[]
  /** What is underlined as read. */
  readonly inferred: (uri: vscode.Uri) => readonly vscode.Range[]
  /** The page of the story bank, as the extension sees it. */
  readonly bankView: BankView
  readonly rehearsalView: RehearsalView
  readonly activationMs: number
}

export function activate(context: vscode.ExtensionContext): Api {
  const from = performance.now()
  speak(vscode.l10n.bundle)
  engineIn(context.extensionUri)
  const log = createLog()
  const idle = createIdle()
  const diagnostics = vscode.languages.createDiagnosticCollection('storylint')
  const scopes = createScopes(createBundledPacks(context.extensionUri, log), log)
  const reports = createReports(scopes, idle, log)
  const screens = createScreens(reports, diagnostics, idle)
  const status = createStatus(screens, reports)
  const inferred = createInferred(screens)
  const live = createLive(reports, screens)
  const workspaceLint = createWorkspaceLint(reports, live, diagnostics, idle, log)
  const progress = createProgress()
  const ticks = createTicks(context.globalState, idle, log)
  const follow = (scope: Scope): void => packFiles.follow(scope)
  const bank = createBank({ reports, screens, scopes, ticks, idle, log, follow })
  const panel = createPanel(bank, ticks)
  const bankView = createBankView(context.extensionUri, bank, log)
  const rehearsalView = createRehearsalView(context.extensionUri, bank, ticks, log)

  /** Says whether all of the bank was read. */
  const settingsChanged = async (): Promise<boolean> => {
    packFiles.forget()
    reports.expire()
    const [isWhole] = await Promise.all([bank.again(), live.lintAll(), workspaceLint.again()])
    return isWhole
  }
  const configFiles = watchConfigFiles(scopes, screens, diagnostics, idle, log, settingsChanged)
  /** Also what stands in files of settings, of which a file system may tell late. */
  const readAgain = async (): Promise<boolean> => {
    scopes.forget()
    const [isWhole] = await Promise.all([settingsChanged(), configFiles.again()])
    return isWhole
  }
  const packFiles = watchPackFiles(screens, diagnostics, idle, log, readAgain)
  context.subscriptions.push(
    ...[
      log,
      diagnostics,
      scopes,
      reports,
      screens,
      status,
      inferred,
      live,
      workspaceLint,
      progress,
      configFiles,
      packFiles,
      ticks,
      bank,
      panel,
      bankView,
      rehearsalView,
    ],
    registerRulePages(context.extensionUri),
    registerRolePages(scopes),
    watchMending(screens),
    registerFixes(reports, scopes),
    registerColours(reports, screens, live),
    registerHovers(context.extensionUri, reports, scopes, live),
    registerLenses(reports, screens, live),
    registerHintActions(reports, live),
    registerRestructuring(reports, live),
    registerCompletions(reports, scopes),
    registerCommands({
      extension: context.extensionUri,
      log,
      scopes,
      reports,
      live,
      configFiles,
      workspaceLint,
      progress,
      bank,
      panel,
      bankView,
      rehearsalView,
      readAgain,
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('storylint')) void settingsChanged()
    }),
  )
  return {
    whenIdle: idle.whenIdle,
    report: (uri) => reports.latest(uri)?.report,
    onDidShow: screens.onDidShow,
    status: () => status.item,
    panel: panel.nodes,
    inferred: inferred.ranges,
    bankView,
    rehearsalView,
    activationMs: performance.now() - from,
  }
}

/** The editor disposes of what was subscribed. */
export function deactivate(): void {}
