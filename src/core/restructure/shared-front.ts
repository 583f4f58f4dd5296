/** The front matter that several files can have as one: what they agree on, tags apart. Knows YAML, no story. */
import { isMap, parseDocument } from 'yaml'
import type { Whole } from './whole.ts'

/** Tags that the front matter gives to every story of its file. */
export function tagsIn({ frontMatter }: Whole): string[] {
  const yaml = frontMatter && parseDocument(frontMatter.text, { logLevel: 'silent' })
  const tags: unknown =
    yaml?.errors.length === 0 ? yaml.toJS({ maxAliasCount: 100 })?.storylint?.competencies : undefined
  return tags === undefined || tags === null ? [] : [tags].flat().map(String)
}

/** With its fences; empty where no file has any. Undefined where the files say different things. */
export function sharedFront(documents: readonly Whole[]): string | undefined {
  const own = documents.map(({ frontMatter }) => frontMatter?.text.replaceAll('\r\n', '\n').trimEnd())
  if (own.every((text) => text === undefined)) return ''
  if (own.every((text) => text === own[0]) && !documents.some((each) => tagsIn(each).length))
    return fenced(own[0] ?? '')
  const bare = own.map((text) => withoutTags(text ?? ''))
  const said = bare.find(Boolean) ?? ''
  const meaning = (text: string) =>
    JSON.stringify(parseDocument(text, { logLevel: 'silent' }).toJS({ maxAliasCount: 100 }))
  if (
    bare.some((text) => (text === undefined || (text || said) === '' ? false : meaning(text ?? '') !== meaning(said)))
  )
    return undefined
  // The key alone said that the files are stories.
  const isKnown = own.some((text) => /^storylint[ \t]*:/m.test(text ?? '')) && !/^storylint[ \t]*:/m.test(said)
  return fenced([said, ...(isKnown ? ['storylint: true'] : [])].filter(Boolean).join('\n'))
}

const fenced = (text: string) => (text ? `---\n${text.trimEnd()}\n---` : '')

/** Comments and order stay. `storylint: true` says no more than that there is a story. */
function withoutTags(text: string): string | undefined {
  const yaml = parseDocument(text, { logLevel: 'silent' })
  if (yaml.errors.length) return undefined
  if (!isMap(yaml.contents)) return ''
  yaml.deleteIn(['storylint', 'competencies'])
  const own = yaml.get('storylint')
  if (own === true || (isMap(own) && own.items.length === 0)) yaml.delete('storylint')
  return yaml.contents.items.length ? yaml.toString().trimEnd() : ''
}
