/** Reads figures that are codes: ids, phone numbers, "24/7". Knows characters around a figure, no days. */
import { lexicon } from './lexicon.ts'
import { isFigure, isSign, isWord, type Line, textAt, tokenAt, touches } from './line.ts'

/** Where the code ends that starts at this figure; 0 where it is none. */
export const endOfCode = (line: Line, at: number): number =>
  chain(line, at) || phone(line, at) || attached(line, at) || slash(line, at)

/** "2023-03-12", "12/03/2023", "555-123-4567": three figures or more in a row; "555-0147", "9-5", "9-to-5". */
function chain(line: Line, at: number): number {
  const sign = textAt(line, at + 1)
  if (sign !== '-' && sign !== '/') return 0
  let to = at + 1
  while (textAt(line, to) === sign && touches(line, to) && touches(line, to + 1) && isFigure(line, to + 1)) to += 2
  const links = (to - at - 1) / 2
  if (links >= 2) return to
  if (sign === '-' && textAt(line, at + 2) === 'to' && touches(line, at + 2)) return at + 3
  if (links === 0 || sign === '/') return 0
  const pair = `${textAt(line, at)}-${textAt(line, to - 1)}`
  return pair === '9-5' || /^\d{3,}-0\d{3}$/.test(pair) ? to : 0
}

/** "+49 30 1234567". */
function phone(line: Line, at: number): number {
  const country = textAt(line, at - 1) === '+' && touches(line, at)
  if ((!country && textAt(line, at).length < 10) || /[.,\s]/.test(textAt(line, at))) return 0
  let to = at + 1
  while (isFigure(line, to) || /^[()]$/.test(textAt(line, to)) || (textAt(line, to) === '-' && isFigure(line, to + 1)))
    to++
  return (tokenAt(line, to - 1)?.end ?? 0) - (tokenAt(line, at)?.start ?? 0) >= 9 ? to : 0
}

/** "COVID-19", "JIRA-1234", "#482", "Recall@50", "$XX,000": hangs on a word or a mark. */
function attached(line: Line, at: number): number {
  if (!touches(line, at) || !isSign(line, at - 1)) return 0
  const mark = textAt(line, at - 1)
  if (mark === '#' || mark === '@' || mark === '§') return at + 1
  const hangs =
    (mark === '-' || mark === ',' || mark === '.' || mark === '_' || mark === '+') &&
    touches(line, at - 1) &&
    isWord(line, at - 2)
  return hangs && !isUnit(textAt(line, at + 1)) ? at + 1 : 0
}

const isUnit = (word: string) => word === '%' || word === 'ms' || lexicon.time.has(word) || lexicon.percent.has(word)

/** "24/7", "50/50", "80/20", "24x7", "4x4". */
function slash(line: Line, at: number): number {
  const next = textAt(line, at + 1)
  if (!touches(line, at + 1) || !touches(line, at + 2) || !isFigure(line, at + 2)) {
    return next.length > 1 && next[0] === 'x' && touches(line, at + 1) && /^x\d/.test(next) ? at + 2 : 0
  }
  if (next !== '/') return 0
  const first = Number(textAt(line, at))
  const second = Number(textAt(line, at + 2))
  const idiom = (first === 24 && second === 7) || (first === 9 && second === 11) || first + second === 100
  const dated = /^(?:on|by|since|until|dated)$/.test(textAt(line, at - 1))
  return idiom || dated || first > second || textAt(line, at)[0] === '0' ? at + 3 : 0
}
