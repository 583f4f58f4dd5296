/** What every format says beside the text of a story, in one line. */
import { spokenTime } from '../spoken-time.ts'
import type { ExportedStory } from './bank.ts'

/** “STAR”, “1 min 10 s of 2 min”, “Influence, Ownership”: the competency it is told for first. */
export function factsOf({ framework, spokenSeconds, targetSeconds, competencies }: ExportedStory): readonly string[] {
  const names = [...competencies].sort(
    (one, other) => Number(other.mark === 'primary') - Number(one.mark === 'primary'),
  )
  return [
    framework,
    `${spokenTime(spokenSeconds)} of ${spokenTime(targetSeconds)}`,
    ...(names.length ? [names.map(({ name }) => name).join(', ')] : []),
  ]
}
