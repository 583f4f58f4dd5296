/** What a sentence tells in words: what is not left to fill in, and what it says has changed. Knows no story and no figure. */
import type { Token } from './model.ts'

/** The words of a sentence; what stands in brackets or after `TODO` is still to come. */
export function toldWords(tokens: readonly Token[]): Token[] {
  let open = 0
  return tokens.filter(({ text, kind }) => {
    if (/^(?:\[|tbd|tbc|tba|todo|fixme|tk)$/.test(text)) open++
    else if (text === ']' && open) open--
    return !open && kind !== 'sign' && !/^(?:_+|x+)$/.test(text)
  })
}

/** What changed, as written: "fewer tickets", "Engagement went up". */
export function changeTold(words: readonly Token[], text: string): string | undefined {
  for (let at = 0; at < words.length; at++) {
    const told = changeAt(words.slice(at, at + 3), text)
    if (told) return told
  }
  return undefined
}

const change = /^(?:rose|fell|grew|dropped|shrank|increased|decreased|improved|declined|(?:went|came) (?:up|down))$/
const idle = /^(?:i|we|he|she|they|it|that|which|who|what|this|and|or|but|also|has|have|had|been|was|were|.*ly)$/

function changeAt([one, two, three]: readonly Token[], text: string): string | undefined {
  if (!one || !two || text.slice(one.end, two.start).trim()) return undefined
  if (one.text === 'fewer' && /[a-z]{2}s$/.test(two.text)) return `${one.raw} ${two.raw}`
  if (one.kind === 'number' || idle.test(one.text) || two.raw !== two.text) return undefined
  if (change.test(two.text)) return `${one.raw} ${two.raw}`
  return three && change.test(`${two.text} ${three.text}`) ? `${one.raw} ${two.raw} ${three.raw}` : undefined
}
