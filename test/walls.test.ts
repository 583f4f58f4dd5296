/** The walls between the folders bite: one line of code behind each is reported, one beside it is not. */
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { ESLint } from 'eslint'

const breaches: readonly (readonly [file: string, code: string])[] = [
  ['src/core/new.ts', "import * as vscode from 'vscode'"],
  ['src/core/new.ts', "import { readFileSync } from 'node:fs'"],
  ['src/core/new.ts', "import { join } from 'path'"],
  ['src/core/new.ts', "import picomatch from 'picomatch'"],
  ['src/core/new.ts', "import { run } from '../cli/run.ts'"],
  ['src/core/new.ts', "export * from '../project/index.ts'"],
  ['src/core/new.ts', "const late = import('../vscode/extension.ts')"],
  ['src/core/new.ts', "type Editor = import('vscode').TextEditor"],
  ['src/core/new.ts', 'export const folder = process.cwd()'],
  ['src/core/new.ts', "console.log('a finding')"],
  ['src/core/new.ts', 'export const now = Date.now()'],
  ['src/core/new.ts', 'export const now = new Date()'],
  ['src/core/new.ts', 'setTimeout(() => {}, 1)'],
  ['src/core/new.ts', 'export const page = globalThis'],
  ['src/core/new.ts', 'export const dice = Math.random()'],
  ['src/core/new.ts', 'export const here = import.meta.url'],
  ['src/core/rules/new.ts', "import { lint } from '../lint.ts'"],
  ['src/core/rules/new.ts', "import type { Settings } from '../settings.ts'"],
  ['src/core/rules/new.ts', "import { stories } from '../stories.ts'"],
  ['src/core/rules/new.ts', "import { tooLong } from './too-long.ts'"],
  ['src/core/rules/new.ts', "import list from '../../../data/phrases/vague-phrase.json'"],
  ['src/core/rules/new.ts', "import { unified } from 'unified'"],
  ['src/core/rules/new.ts', 'export const now = performance.now()'],
  ['src/project/new.ts', "import * as vscode from 'vscode'"],
  ['src/project/new.ts', "import { readFile } from 'node:fs/promises'"],
  ['src/project/new.ts', "import { lint } from '../core/lint.ts'"],
  ['src/project/new.ts', 'export const folder = process.cwd()'],
  ['src/vscode/new.ts', "import { lint } from '../core/lint.ts'"],
  ['src/vscode/new.ts', "import { run } from '../cli/run.ts'"],
  ['src/vscode/new.ts', "import { readFileSync } from 'fs'"],
  ['src/vscode/new.ts', "import { unified } from 'unified'"],
  ['src/vscode/new.ts', 'export const folder = process.cwd()'],
  ['src/vscode/new.ts', "vscode.window.showInformationMessage('Done')"],
  ['src/cli/new.ts', "import * as vscode from 'vscode'"],
  ['src/cli/new.ts', "import { activate } from '../vscode/extension.ts'"],
  ['src/cli/new.ts', "import parts from '../../data/parts.json'"],
  ['src/vscode/new.ts', "import pack from '../../data/roles/general.json'"],
  ['src/vscode/new.ts', "import { html } from '../views/page.ts'"],
  ['src/views/new.ts', "import * as vscode from 'vscode'"],
  ['src/views/new.ts', "import { review } from '../core/index.ts'"],
  ['src/views/new.ts', "import { t } from '../vscode/l10n.ts'"],
  ['src/views/new.ts', "import axe from 'axe-core'"],
  ['src/views/new.ts', "fetch('https://example.org')"],
  ['src/views/new.ts', "document.body.innerHTML = 'words'"],
  ['src/cli/formats/new.ts', "import type { Story } from '../../core/model.ts'"],
]

const passages: readonly (readonly [file: string, code: string])[] = [
  ['src/core/new.ts', "export * from './model.ts'"],
  ['src/core/new.ts', "export { default } from '../../data/parts.json'"],
  ['src/core/new.ts', "export { unified } from 'unified'"],
  ['src/core/rules/new.ts', "export type { Rule } from '../rule.ts'"],
  ['src/core/rules/new.ts', "export type { MetricKind } from '../metrics.ts'"],
  ['src/core/rules/new.ts', "export { default } from '../../../data/phrases/new.json'"],
  ['src/core/rules/new.ts', "export { default } from '../../../data/phrases/new/words.json'"],
  ['src/core/rules/index.ts', "export { tooLong } from './too-long.ts'"],
  ['src/project/new.ts', "export { analyse } from '../core/index.ts'"],
  ['src/project/new.ts', "export { parse } from 'jsonc-parser'"],
  ['src/project/new.ts', "export { lineEnd } from '../core/lines.ts'"],
  ['src/vscode/new.ts', "export * from 'vscode'"],
  ['src/vscode/new.ts', "export { analyse } from '../core/index.ts'"],
  ['src/vscode/new.ts', "export * from '../project/index.ts'"],
  ['src/vscode/new.ts', "export { escaped } from '../core/html-words.ts'"],
  ['src/vscode/new.ts', "export type { ToBank } from '../views/messages/bank.ts'"],
  ['src/views/bank/new.ts', "export { html } from '../page.ts'"],
  ['src/cli/new.ts', "export { readFileSync } from 'node:fs'"],
  ['src/cli/new.ts', "export { default } from '../../data/roles/general.json'"],
  ['src/cli/formats/new.ts', "export { analyse } from '../../core/index.ts'"],
  ['src/cli/formats/new.ts', "export * from '../run.ts'"],
]

const wallRules = ['storylint/walls', 'no-restricted-globals', 'no-restricted-properties', 'no-restricted-syntax']

describe('walls', () => {
  const eslint = new ESLint()

  async function wallsHit(file: string, code: string): Promise<string[]> {
    const [result] = await eslint.lintText(`${code}\n`, { filePath: file })
    const found = result?.messages ?? []
    assert.ok(!found.some((message) => message.fatal), `ESLint cannot read: ${code}`)
    return found.filter((message) => wallRules.includes(message.ruleId ?? '')).map((message) => message.message)
  }

  for (const [file, code] of breaches)
    it(`${file} must not: ${code}`, async () => {
      assert.equal((await wallsHit(file, code)).length, 1, 'expected exactly one wall to be reported')
    })

  for (const [file, code] of passages)
    it(`${file} may: ${code}`, async () => {
      assert.deepEqual(await wallsHit(file, code), [])
    })

  it('data/ holds no code', () => {
    const files = readdirSync('data', { recursive: true, encoding: 'utf8' })
    assert.deepEqual(
      files.filter((file) => /\.[cm]?[jt]sx?$/.test(file)),
      [],
    )
  })
})
