/** All forms of an English word, made by rule with a table of exceptions. Knows spelling, not phrases. */
import irregular from '../../data/phrases/shared/irregular.json' with { type: 'json' }

const table = new Map(Object.entries(irregular.forms).map(([word, forms]) => [word, forms.split(' ')]))
const doubled = new Set(irregular.doubled.split(' '))

/**
 * The word itself and every form it takes as a verb or a noun, in both spellings of `-ise` and `-lled`.
 * Forms that do not exist (`storied`) are made all the same: nobody writes them, so they cost nothing.
 */
export function inflections(word: string): readonly string[] {
  const forms = new Set<string>()
  for (const spelling of spellings(word)) {
    forms.add(spelling)
    for (const form of table.get(spelling) ?? regular(spelling)) forms.add(form)
  }
  return [...forms]
}

/** `organise` is written `organize` as well. */
function spellings(word: string): string[] {
  if (/..[iy]se$/.test(word)) return [word, word.replace(/se$/, 'ze')]
  if (/..[iy]ze$/.test(word)) return [word, word.replace(/ze$/, 'se')]
  return [word]
}

/** `goals`, `strategies`; the few nouns that go another way are listed with their forms. */
export function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return word.slice(0, -1) + 'ies'
  return word + (/([sxz]|ch|sh|[^aeiou]o)$/.test(word) ? 'es' : 's')
}

function regular(word: string): string[] {
  if (/[^aeiou]y$/.test(word)) return [plural(word), word.slice(0, -1) + 'ied', word + 'ing']
  if (/ie$/.test(word)) return [word + 's', word + 'd', word.slice(0, -2) + 'ying']
  if (/[^eoy]e$/.test(word)) return [word + 's', word + 'd', word.slice(0, -1) + 'ing']
  if (/e$/.test(word)) return [word + 's', word + 'd', word + 'ing']
  const many = plural(word)
  const twice = word + word.slice(-1)
  // British spelling doubles every final l, American only a stressed one: take both.
  if (/[^aeiou]?[aeiou]l$/.test(word)) return [many, word + 'ed', word + 'ing', twice + 'ed', twice + 'ing']
  return doubles(word) ? [many, twice + 'ed', twice + 'ing'] : [many, word + 'ed', word + 'ing']
}

/** `plan` → `planned`: one syllable that ends in consonant, vowel, consonant; longer words are listed. */
const doubles = (word: string) => doubled.has(word) || /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(word)
