/** What the person set in the editor, as plain values. Knows where the editor keeps it, not what the values mean. */
import * as vscode from 'vscode'

export type Run = 'onType' | 'onSave' | 'manual'

/** The keys that `.storylint.json` has too. The settings of `phrases` and of `confidential` are parts; the editor gives them back as one map. */
const keys = [
  'framework',
  'role',
  'include',
  'exclude',
  'rules',
  'phrases',
  'allow',
  'metrics',
  'confidential',
  'roles',
  'wordsPerMinute',
  'targetSeconds',
]

export function runMode(uri: vscode.Uri): Run {
  const run = vscode.workspace.getConfiguration('storylint', uri).get<string>('run')
  return run === 'onSave' || run === 'manual' ? run : 'onType'
}

/** Only what was set on purpose: the defaults the manifest declares would hide what a configuration file says. */
export function ownSettings(uri: vscode.Uri): Record<string, unknown> {
  const settings = vscode.workspace.getConfiguration('storylint', uri)
  const own: Record<string, unknown> = {}
  for (const key of keys) {
    const found = settings.inspect(key)
    const levels = [found?.globalValue, found?.workspaceValue, found?.workspaceFolderValue].filter(
      (value) => value !== undefined && value !== null,
    )
    if (levels.length > 0) own[key] = levels.reduce<unknown>(over, undefined)
  }
  return own
}

/** Maps are merged key by key, as deep as they go; anything else replaces what is below it. */
function over(low: unknown, high: unknown): unknown {
  if (!isMap(low) || !isMap(high)) return high
  const both = Object.entries(high).map(([key, value]) => [
    key,
    Object.hasOwn(low, key) ? over(low[key], value) : value,
  ])
  return { ...low, ...Object.fromEntries(both) }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
