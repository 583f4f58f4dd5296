/** Which words name which part: the names of every story, and those of one framework only. Knows data, no text. */
import { frameworks, ownPartsOf, type PartName, partNames, partNamesByAlias, partNamesByLetter } from './catalogue.ts'
import type { Framework, FrameworkPart } from './model.ts'

export interface Vocabulary {
  /** Whose own names are in it. */
  readonly framework?: Framework
  readonly aliases: ReadonlyMap<string, PartName>
  readonly letters: ReadonlyMap<string, PartName>
}

/** The names that count in any story. */
export const plainVocabulary: Vocabulary = { aliases: partNamesByAlias, letters: partNamesByLetter }

/** Part names as the lists spell them. */
export const spelt = (words: string): string => words.replace('artifact', 'artefact').replace(/ization\b/, 'isation')

/** One and many: "risk" and "risks". */
const forms = ({ name, also }: FrameworkPart): string[] =>
  [name.toLowerCase(), ...also].flatMap((alias) => (alias.endsWith('s') ? alias : [alias, `${alias}s`]))

/** The part's own name, in one or many, and none of its other names. */
export const isTitle = (words: string, { name }: FrameworkPart): boolean =>
  [name.toLowerCase(), `${name.toLowerCase()}s`].includes(words)

const known = new Map<Framework, Vocabulary>()

/** The plain names with the framework's own on top: within it "Decision" is a part, and "What changed" may be another one. */
export function vocabularyOf(framework: Framework): Vocabulary {
  if (!framework.own) return plainVocabulary
  const own = ownPartsOf(framework)
  const made: Vocabulary = known.get(framework) ?? {
    framework,
    aliases: new Map([...partNamesByAlias, ...own.flatMap(aliasesOf)]),
    letters: new Map([...partNamesByLetter, ...initialsOf(framework)]),
  }
  known.set(framework, made)
  return made
}

const aliasesOf = (part: FrameworkPart) =>
  forms(part).map((alias) => [alias, partNames.get(part.id) as PartName] as const)

/** Where no two parts begin alike, a letter stands for each, as in STAR. */
function initialsOf({ parts }: Framework): (readonly [string, PartName])[] {
  const initials = parts.map(({ id, name }) => [name.charAt(0).toLowerCase(), partNames.get(id) as PartName] as const)
  return new Set(initials.map(([letter]) => letter)).size === parts.length ? initials : []
}

const itself = (alias: string): PartName => ({ id: alias, part: alias, title: alias, core: false, own: true })

/** Every name of every framework, each standing for itself: to see whose names stand in a text. */
export const everyName: Vocabulary = {
  aliases: new Map(
    [...partNamesByAlias.keys(), ...frameworks.flatMap(ownPartsOf).flatMap(forms)].map((alias) => [
      alias,
      itself(alias),
    ]),
  ),
  letters: new Map(),
}
