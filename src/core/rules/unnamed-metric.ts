/** A word for many measures at once that rose or fell. Knows that there are such words, not which. */
import { asQuoted } from '../phrase-quotes.ts'
import type { Rule } from '../rule.ts'
import { toldPart } from '../told-parts.ts'
import { isNamed, movedUmbrella } from '../umbrellas.ts'

export const unnamedMetric: Rule = {
  id: 'unnamed-metric',
  summary: 'A word for many measures moved, and no measure is named.',
  severity: 'info',
  *check(story, { metrics }) {
    const { sentences, labelled } = toldPart(story, 'result')
    for (const [at, sentence] of sentences.entries()) {
      const umbrella = movedUmbrella(story, sentence)
      if (!umbrella || isNamed(story, umbrella, sentence, sentences[at + 1], metrics)) continue
      const bare = umbrella.name === 'bare-lift'
      const start = story.tokens[umbrella.from]?.start ?? 0
      const end = story.tokens[umbrella.to - (bare ? 2 : 1)]?.end ?? 0
      const word = asQuoted(story.text.slice(start, end))
      const says = bare ? 'does not say of what.' : 'can be measured in many ways.'
      const asks = labelled ? (bare ? 'Name the measure.' : 'Name the one that you counted.') : 'Which measure was it?'
      const edits = [{ span: { start: end, end }, text: ' [counted as what?]' }]
      yield {
        span: { start, end },
        message: `“${word}” ${says} ${asks}`,
        ...(!labelled && { atMost: 'info' as const }),
        suggestions: [{ title: `Say what “${word}” was counted as, to fill in`, edits, safe: false }],
      }
    }
  },
}
