/** Who speaks in a text, and in which tense: what tells a story from a page about stories. Knows units and words. */
import telling from '../../data/telling.json' with { type: 'json' }
import { partNames } from './catalogue.ts'
import { quotations } from './prose.ts'
import { onceFor } from './same-units.ts'
import type { Unit } from './units.ts'
import { tokenize } from './words.ts'

/** Counts of words and sentences under the labels of a story, or in a text without labels. */
export interface Voice {
  words: number
  sentences: number
  i: number
  we: number
  you: number
  past: number
  advice: number
}

const advice = new Set(telling.advice)
const past = new Set(telling.past)
const first = new Set(['i', "i'm", "i'd", "i've", "i'll", 'my', 'me', 'myself'])
const plural = new Set(['we', "we'd", "we've", 'our', 'us'])
const reader = new Set(['you', 'your', "you're", "you'd", "you'll", 'yourself'])

/** Who speaks under the labels, and in which tense. Quotations do not count. */
export const listen: (units: readonly Unit[]) => Readonly<Voice> = onceFor((units) => {
  const voice: Voice = { words: 0, sentences: 0, i: 0, we: 0, you: 0, past: 0, advice: 0 }
  const labels = units.flatMap((unit) => (unit.kind === 'label' ? unit.label.names : []))
  const hasAction = labels.some((name) => partNames.get(name)?.part === 'action')
  let part: string | undefined
  for (const unit of units) {
    if (unit.kind === 'label') part = partNames.get(unit.label.names[0] as string)?.part
    if (unit.kind !== 'text' || (labels.length && !part)) continue
    const text = unit.block.text.slice(unit.start - unit.block.start, unit.end - unit.block.start)
    hear(text, voice, !hasAction || part === 'action' || part === 'result')
  }
  return voice
})

/** @param deeds whether deeds are told here; who speaks and in which tense counts there only. */
function hear(text: string, voice: Voice, deeds: boolean): void {
  let opens = true
  for (const token of tokenize(text, 0, quotations(text))) {
    if (token.kind === 'sign') {
      opens ||= /[.!?:]/.test(token.text)
      continue
    }
    voice.words++
    if (token.quoted) continue
    if (opens) voice.sentences++
    if (opens && advice.has(token.text)) voice.advice++
    opens = false
    if (reader.has(token.text)) voice.you++
    else if (!deeds) continue
    else if (first.has(token.text)) voice.i++
    else if (plural.has(token.text)) voice.we++
    else if (past.has(token.text) || (token.text.length > 4 && token.text.endsWith('ed'))) voice.past++
  }
}
