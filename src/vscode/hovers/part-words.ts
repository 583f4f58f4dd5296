/** What is said of a part on its label: what listeners wait for there, and how much of the story it takes. Pure. */
import type { FileReport, FrameworkPart, Part, PartShare, ReportedStory, RolePack } from '../../core/index.ts'
import { percent, spokenTime } from '../../core/spoken-time.ts'
import { t } from '../l10n.ts'
import { list, paragraphs, plain, strong } from './markdown-words.ts'

export interface LabelFacts {
  readonly share: PartShare
  readonly seconds: number
}

/** The part whose label stands at an offset of the story. */
export function labelAt({ story }: ReportedStory, at: number): Part | undefined {
  return story.parts.find(({ label }) => label && label.span.start <= at && at <= label.span.end)
}

export function partText(
  report: FileReport,
  { story, competencies }: ReportedStory,
  part: Part,
  facts: LabelFacts,
): string {
  const { framework } = story
  const { pack } = report
  const own = wantedPart(framework.parts, part)
  const name = own?.name ?? facts.share.name
  return paragraphs(
    `${strong(name)} · ${plain(framework.name)}`,
    own && plain(own.asks),
    shareText(facts),
    pack && own && roleText(pack, own.part, competencies),
  )
}

const wantedPart = (parts: readonly FrameworkPart[], { label, part }: Part): FrameworkPart | undefined =>
  parts.find(({ accepts }) => label?.names.some((name) => accepts.includes(name))) ??
  parts.find((each) => each.part === part)

function shareText({ share: { share, target }, seconds }: LabelFacts): string {
  const here = t('Here: {0}, {1} of the story.', spokenTime(seconds), percent(share))
  if (!target) return here
  const [least, most] = target.map((each) => Math.round(each * 100))
  return `${here} ${t('Usual: {0} %.', `${least}–${most}`)}`
}

/** What the pack knows of this part; nothing where it says nothing. */
function roleText(pack: RolePack, part: string, tagged: readonly string[]): string | undefined {
  if (part === 'problem' && pack.owns) return t('{0}: {1}', plain(pack.name), plain(pack.owns))
  if (part === 'action') {
    const evidence = pack.competencies.filter(({ id }) => tagged.includes(id)).flatMap((each) => each.evidence)
    if (evidence.length)
      return `${t('What {0} takes as evidence here:', plain(pack.name))}\n\n${list(evidence.slice(0, 4).map(plain))}`
  }
  if (part === 'action' || part === 'learning') return undefined
  return part === 'result' ? measuresText(pack) : undefined
}

function measuresText({ name, metrics }: RolePack): string | undefined {
  const few = (names: readonly string[]) => names.slice(0, 5).map(plain).join(', ')
  const { user, business, technical } = metrics
  const lines = [
    user.length ? t('of users: {0}', few(user)) : '',
    business.length ? t('of the business: {0}', few(business)) : '',
    technical.length ? t('technical: {0}', few(technical)) : '',
  ].filter(Boolean)
  return lines.length ? `${t('Measures that {0} knows:', plain(name))}\n\n${list(lines)}` : undefined
}
