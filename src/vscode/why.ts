/** Says why a document is linted or is not, and offers to change it. Knows no rule: the reason is the core's. */
import * as vscode from 'vscode'
import { isLookedAt } from './documents.ts'
import { t } from './l10n.ts'
import type { Reports } from './reports.ts'

interface Answer extends vscode.QuickPickItem {
  readonly command?: string
}

/** In a sentence. */
export async function reasonFor(
  document: vscode.TextDocument,
  reports: Reports,
): Promise<{ isStory: boolean; reason: string }> {
  if (document.languageId !== 'markdown') return { isStory: false, reason: t('Not linted: it is not markdown.') }
  if (!isLookedAt(document))
    return {
      isStory: false,
      reason: t('Not linted: it is not a file of yours, but comes from “{0}”.', document.uri.scheme),
    }
  const reported = await reports.of(document)
  return (
    reported?.report.recognition ?? { isStory: false, reason: t('Not linted: it could not be read. The log says why.') }
  )
}

/** Gives the reason back when the list is closed. */
export async function showWhy(document: vscode.TextDocument, reports: Reports): Promise<string> {
  const { isStory, reason } = await reasonFor(document, reports)
  const [verdict = reason, ...rest] = reason.replaceAll('`', '').split(': ')
  const because = rest.join(': ')
  const choices: Answer[] = [
    {
      label: `$(${isStory ? 'check' : 'circle-slash'}) ${verdict}`,
      detail: because.charAt(0).toUpperCase() + because.slice(1),
      alwaysShow: true,
    },
    { label: t('What you can do'), kind: vscode.QuickPickItemKind.Separator },
    isStory
      ? {
          label: `$(circle-slash) ${t('Stop linting this file')}`,
          description: t('{0} in its front matter', 'storylint: false'),
          command: 'storylint.stopLinting',
        }
      : {
          label: `$(check) ${t('Treat this file as a story')}`,
          description: t('{0} in its front matter', 'storylint: true'),
          command: 'storylint.treatAsStory',
        },
    {
      label: `$(gear) ${t('Choose which files are stories')}`,
      description: 'storylint.include, storylint.exclude',
      command: 'storylint.openPathSettings',
    },
  ]
  const placeHolder = isStory ? t('Why is this file linted?') : t('Why is this file not linted?')
  const choice = await vscode.window.showQuickPick(choices, { title: 'Storylint', placeHolder })
  if (choice?.command) await vscode.commands.executeCommand(choice.command)
  return reason
}
