/** Offers the keys of a story's front matter, and their values: frameworks, roles, severities, seconds. */
import * as vscode from 'vscode'
import type { Framework, RolePack } from '../../core/index.ts'
import { settingPlace, type SettingPlace } from '../../project/setting-places.ts'
import { t } from '../l10n.ts'
import { type Asked, type Offer, toItems } from './asked.ts'

const { Property, EnumMember } = vscode.CompletionItemKind

export function frontMatterItems(asked: Asked): vscode.CompletionItem[] {
  const place = settingPlace(asked.before, asked.after)
  if (!place) return []
  if (place.kind === 'root') return toItems(asked, place.begun, Property, [rootKey()])
  if (place.kind === 'key') return toItems(asked, place.begun, Property, keys(asked, place))
  return toItems(asked, place.begun, EnumMember, values(asked, place.key))
}

const rootKey = (): Offer => ({
  label: 'storylint',
  text: 'storylint:\n  framework: ',
  detail: t('This file is a story'),
  goesOn: true,
})

/** Where a file is empty: the whole block. */
export const emptyFileItems = (asked: Asked): vscode.CompletionItem[] =>
  toItems(asked, asked.line, Property, [
    {
      ...rootKey(),
      text: '---\nstorylint:\n  framework: parl\n---\n\n',
      goesOn: false,
      filter: `${asked.line}storylint`,
    },
  ])

function keys({ core, line }: Asked, place: SettingPlace & { readonly kind: 'key' }): Offer[] {
  const rules = core.rules.map(({ id, summary }): Offer => ({
    label: id,
    text: `${id}: `,
    detail: summary,
    goesOn: true,
  }))
  const indent = /^[ \t]*/.exec(line)?.[0] ?? ''
  const settings: Offer[] = [
    { label: 'framework', text: 'framework: ', detail: t('The parts that the answer is told in') },
    { label: 'role', text: 'role: ', detail: t('Who listens') },
    { label: 'competencies', text: 'competencies: ', detail: t('What the story is to show') },
    { label: 'target-seconds', text: 'target-seconds: ', detail: t('The longest answer, in seconds') },
    { label: 'rules', text: `rules:\n${indent}  `, detail: t('How much each rule matters') },
  ]
  const all = place.inRules ? rules : [...settings.map((each) => ({ ...each, goesOn: true })), ...rules]
  return all.filter(({ label }) => !place.named.includes(label))
}

function values({ core, scope, report }: Asked, key: string): Offer[] {
  if (key === 'storylint') return ['true', 'false'].map((label) => ({ label }))
  if (key === 'framework') return core.frameworks.map(frameworkOffer)
  if (key === 'role') return [...scope.input.packs.values()].map(roleOffer)
  if (core.ruleIds.includes(key)) return [...core.severities, 'off'].map((label) => ({ label }))
  if (key !== 'target-seconds') return []
  const own = report.pack?.targetSeconds
  const seconds = [...new Set([...(own ? [own] : []), 60, 90, 120, 180])]
  return seconds.map((each) => ({ label: String(each), ...(each === own && { description: report.pack?.name ?? '' }) }))
}

const frameworkOffer = ({ id, name, parts, for: use }: Framework): Offer => ({
  label: id,
  description: name,
  detail: parts.map((part) => part.name).join(', '),
  documentation: use,
})

export const roleOffer = ({ id, name, owns }: RolePack): Offer => ({
  label: id,
  description: name,
  ...(owns !== undefined && { documentation: owns }),
})
