/** Lets a person choose a rule and opens its page. Knows no finding. */
import * as vscode from 'vscode'
import { engine } from './engine.ts'
import { t } from './l10n.ts'
import { openPage } from './rule-pages.ts'

export async function openRule(id: string | undefined): Promise<void> {
  const { rules } = await engine()
  if (id !== undefined && rules.some((rule) => rule.id === id)) return openPage(id)
  const choices = rules.map((rule) => ({ label: rule.id, detail: rule.summary }))
  const choice = await vscode.window.showQuickPick(choices, {
    title: t('Storylint rules'),
    placeHolder: t('Whose page?'),
    matchOnDetail: true,
  })
  if (choice) await openPage(choice.label)
}
