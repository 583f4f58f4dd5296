/** What a story can be made into, in words, with the edits that do it. Knows no editor. */
import type { Change, Edit, FileReport } from '../../core/index.ts'
import type { Engine } from '../engine.ts'
import { t } from '../l10n.ts'

export interface Offer {
  readonly title: string
  /** Behind `refactor.rewrite.storylint`, for key bindings. */
  readonly kind: string
  readonly edits: readonly Edit[]
}

/** One that may turn out to be impossible: its edits are found when somebody asks. */
interface Draft {
  readonly title: string
  readonly all: string
  readonly kind: string
  readonly change: Change
}

const styles = (): Readonly<Record<string, { readonly title: string; readonly all: string }>> => ({
  heading: { title: t('Write the labels as headings'), all: t('Write the labels of all stories as headings') },
  'bold-line': {
    title: t('Write the labels as bold lines'),
    all: t('Write the labels of all stories as bold lines'),
  },
  bold: {
    title: t('Write the labels in bold before the text'),
    all: t('Write the labels of all stories in bold before the text'),
  },
  plain: {
    title: t('Write the labels plainly before the text'),
    all: t('Write the labels of all stories plainly before the text'),
  },
})

/** In the order of the menu. @param every with the frameworks that have names of their own */
function drafts({ frameworks, labelStyles }: Engine, every: boolean): Draft[] {
  const among = frameworks.filter(({ own }) => every || !own)
  return [
    ...among.map(({ id, name }): Draft => ({
      title: t('Tell this story in {0}', name),
      all: t('Tell all stories of this file in {0}', name),
      kind: `framework.${id}`,
      change: { kind: 'framework', to: id },
    })),
    ...labelStyles.map((style): Draft => {
      const { title = style, all = style } = styles()[style] ?? {}
      return { title, all, kind: `labels.${style}`, change: { kind: 'labels', style } }
    }),
    {
      title: t('Move the result behind the action'),
      all: '',
      kind: 'result',
      change: { kind: 'result' },
    },
  ]
}

/**
 * Of the story alone, and where the file says in which framework all of them are told, of all of them.
 * @param wanted whether anybody asked for that kind
 */
export function offersFor(
  engine: Engine,
  report: FileReport,
  at: number,
  wanted: (kind: string) => boolean,
  every = false,
): Offer[] {
  const all = report.stories.map((_, index) => index)
  return drafts(engine, every).flatMap(({ title, all: titleOfAll, kind, change }): Offer[] => {
    if (!wanted(kind)) return []
    const edits = engine.restructureFile(report, [at], change)
    if (edits) return [{ title, kind, edits }]
    const ofAll =
      change.kind === 'framework' && all.length > 1 ? engine.restructureFile(report, all, change) : undefined
    return ofAll ? [{ title: titleOfAll, kind, edits: ofAll }] : []
  })
}
