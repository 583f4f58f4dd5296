/** What the page of a rehearsal says by itself, in the editor's language. Pure. */
import type { RehearsalWords } from '../../views/messages/rehearsal.ts'
import { t } from '../l10n.ts'

export const rehearsalWords = (): RehearsalWords => ({
  start: t('Start'),
  pause: t('Pause'),
  resume: t('Go on'),
  next: t('Next part'),
  finish: t('Finish'),
  end: t('End here'),
  cues: t('Show the cues'),
  hidden: t('Which of your stories answers this? Tell it; the cues are there when you need them.'),
  keys: t('Space: start, next part · P: pause · C: cues'),
  nothing: t('nothing written yet'),
  part: t('Part'),
  planned: t('Planned'),
  taken: t('Taken'),
  over: t('{0} over'),
  under: t('{0} left'),
  difference: t('Difference'),
  total: t('All'),
  parts: t('Parts'),
  summary: t('How long it took'),
  last: t('The time before: {0}'),
  kept: t('Kept in .storylint/progress.json.'),
  again: t('Once more'),
  another: t('Another story'),
  open: t('Open the story'),
  atPart: t('{0}, {1} seconds planned'),
  paused: t('Paused'),
})
