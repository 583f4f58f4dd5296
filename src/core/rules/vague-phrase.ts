/** Phrases that claim without saying what was done; the lists decide. Knows no word itself. */
import activity from '../../../data/phrases/vague-phrase/activity.json' with { type: 'json' }
import alignment from '../../../data/phrases/vague-phrase/alignment.json' with { type: 'json' }
import borrowed from '../../../data/phrases/vague-phrase/borrowed-responsibility.json' with { type: 'json' }
import buzzword from '../../../data/phrases/vague-phrase/buzzword.json' with { type: 'json' }
import collaboration from '../../../data/phrases/vague-phrase/collaboration.json' with { type: 'json' }
import enthusiasm from '../../../data/phrases/vague-phrase/enthusiasm.json' with { type: 'json' }
import hedge from '../../../data/phrases/vague-phrase/hedge.json' with { type: 'json' }
import intensifier from '../../../data/phrases/vague-phrase/intensifier.json' with { type: 'json' }
import obedience from '../../../data/phrases/vague-phrase/obedience.json' with { type: 'json' }
import { phraseRule, type PhraseList } from '../phrases.ts'

export const vagueLists: readonly PhraseList[] = [
  collaboration,
  alignment,
  activity,
  borrowed,
  intensifier,
  hedge,
  enthusiasm,
  obedience,
  buzzword,
]

export const vaguePhrase = phraseRule(
  { id: 'vague-phrase', summary: 'A phrase claims without saying what was done.', severity: 'info' },
  vagueLists,
)
