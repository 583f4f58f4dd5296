/** The words of a label for another part, in the letters and the emphasis of one that stands there. Knows labels, not which part is right. */
import type { Framework, FrameworkPart, Label } from './model.ts'
import { vocabularyOf } from './vocabulary.ts'

/**
 * @param written the words of the label to copy, emphasis that opens or closes within them included
 * @param parts what the new label stands for; with several, their names are joined by a slash
 * @param framework in which the new label is read; without one each part goes by its first letter
 */
export function labelWords(
  written: string,
  { markup }: Pick<Label, 'markup'>,
  parts: readonly FrameworkPart[],
  framework?: Framework,
): string {
  const [first] = parts
  const letter = parts.length === 1 && first ? letterOf(first, framework) : undefined
  if (letter && /^[([]?\p{L}[)\]]?$/u.test(written)) return written.replace(/\p{L}/u, inLetters(letter, markup.case))
  const name = inLetters(parts.map((part) => part.name).join(' / '), markup.case)
  const opened = /^\p{L}(\*\*|__|\*|_)\p{L}/u.exec(written)?.[1]
  // Of several words the reader takes only the first for a label that begins bold.
  if (opened && /^\p{L}+$/u.test(name)) return name.charAt(0) + opened + name.slice(1)
  // `**S** (Situation)`: what closes the emphasis has to stay.
  return name + (/\*\*|__|[*_]/.exec(written)?.[0] ?? '')
}

function inLetters(name: string, letters: Label['markup']['case']): string {
  if (letters === 'upper') return name.toUpperCase()
  if (letters === 'lower') return name.toLowerCase()
  return name.length === 1 ? name.toUpperCase() : name
}

/** Where a letter alone names it, as in STAR. */
function letterOf(part: FrameworkPart, framework?: Framework): string | undefined {
  const letter = part.name.charAt(0).toLowerCase()
  if (!framework) return letter
  const named = vocabularyOf(framework).letters.get(letter)
  return named && part.accepts.includes(named.id) ? letter : undefined
}
