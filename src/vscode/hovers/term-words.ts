/** What is said of an id in front matter or a comment: a competency, a role, a framework. Pure; packs are a stranger's words. */
import type { Competency, Framework, RolePack } from '../../core/index.ts'
import { t } from '../l10n.ts'
import { commandLink, list, paragraphs, plain, strong } from './markdown-words.ts'

export function competencyText({ name, evidence, questions }: Competency, pack: RolePack): string {
  return paragraphs(
    `${strong(name)} · ${plain(pack.name)}`,
    evidence.length ? `${t('What counts as evidence:')}\n\n${list(evidence.map(plain))}` : '',
    questions.length ? `${t('How it is asked:')}\n\n${list(questions.slice(0, 3).map(plain))}` : '',
  )
}

export function roleText({ id, name, owns, looksFor }: RolePack): string {
  return paragraphs(
    strong(name),
    owns && plain(owns),
    list(looksFor.slice(0, 3).map(plain)),
    commandLink(t('Open the page of {0}', name), 'storylint.openRolePage', id),
  )
}

export function frameworkText({ name, parts, for: use }: Framework): string {
  return paragraphs(strong(name), plain(use), parts.map((part) => plain(part.name)).join(' → '))
}
