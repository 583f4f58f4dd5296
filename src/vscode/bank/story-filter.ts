/** Which stories the tree “Stories” shows, and how that is told. Pure. */
import type { StoryCard } from '../../core/index.ts'
import { t } from '../l10n.ts'

/** All that is named must hold. */
export interface StoryFilter {
  /** In the title, the path or a competency. */
  readonly text?: string
  /** Something is to be mended. */
  readonly weak?: true
  readonly framework?: string
  readonly competency?: string
}

export function passes(card: StoryCard, { text, weak, framework, competency }: StoryFilter): boolean {
  const words = [card.title, card.path, ...card.competencies].join('\n').toLowerCase()
  return (
    (!text || words.includes(text.toLowerCase())) &&
    (!weak || card.weakness > 0) &&
    (!framework || card.framework === framework) &&
    (!competency || card.competencies.includes(competency))
  )
}

/** "“mill” · weak · star"; empty where every story is shown. */
export function toldFilter({ text, weak, framework, competency }: StoryFilter): string {
  const parts = [text && `“${text}”`, weak && t('weak'), framework, competency]
  return parts.filter(Boolean).join(' · ')
}
