/** How many there are of a thing, in words: a message for one and another for more, since languages differ in that. */
import { t } from './l10n.ts'

const forms = {
  finding: (number: number) => (number === 1 ? t('1 finding') : t('{0} findings', number)),
  hint: (number: number) => (number === 1 ? t('1 hint') : t('{0} hints', number)),
  story: (number: number) => (number === 1 ? t('1 story') : t('{0} stories', number)),
  file: (number: number) => (number === 1 ? t('1 file') : t('{0} files', number)),
  measure: (number: number) => (number === 1 ? t('1 measure') : t('{0} measures', number)),
  competency: (number: number) => (number === 1 ? t('1 competency') : t('{0} competencies', number)),
  suggestion: (number: number) => (number === 1 ? t('1 suggestion') : t('{0} suggestions', number)),
}

export type Thing = keyof typeof forms

/** "1 finding", "2 stories" */
export const count = (number: number, thing: Thing): string => forms[thing](number)
