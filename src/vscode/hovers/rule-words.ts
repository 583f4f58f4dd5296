/** What is said of a rule: why it is, a weak and a strong line, and how it is silenced. Its page's words are the extension's own. Pure. */
import type { Rule } from '../../core/index.ts'
import type { RuleBrief } from '../../project/rule-brief.ts'
import { t } from '../l10n.ts'
import { commandLink, list, paragraphs } from './markdown-words.ts'

/** On a finding, whose message the editor shows itself. */
export function findingText({ id }: Rule, brief: RuleBrief): string {
  return paragraphs(brief.why, examples(brief), silenceText(id), pageLink(id))
}

/** On the rule's id, in a comment or in settings. */
export function ruleText({ id, summary }: Rule, brief: RuleBrief): string {
  return paragraphs(`**${id}**: ${summary}`, brief.why, examples(brief), pageLink(id))
}

function examples({ weak, strong }: RuleBrief): string {
  return list([...(weak ? [t('Weak: {0}', weak)] : []), ...(strong ? [t('Strong: {0}', strong)] : [])])
}

/** A wrong setting is mended, not silenced. */
function silenceText(id: string): string {
  if (id === 'config') return ''
  return t('To silence it: the light bulb, or {0}.', `\`<!-- storylint-disable-line ${id} -->\``)
}

const pageLink = (id: string): string => commandLink(t('Open the page of {0}', id), 'storylint.openRule', id)
