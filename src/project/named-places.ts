/** Which id stands at a place: of a rule, a competency, a role or a framework, in front matter, a comment or a configuration file. Knows no ids. */
import type { Span } from '../core/index.ts'
import { lineEnd } from '../core/lines.ts'
import { tagPlace } from './tag-places.ts'

export interface NamedPlace extends Span {
  readonly kind: 'rule' | 'competency' | 'role' | 'framework'
  readonly id: string
}

/** In a markdown file. */
export function nameInMarkdown(text: string, offset: number): NamedPlace | undefined {
  const word = wordAt(text, offset)
  if (!word) return undefined
  const before = text.slice(0, word.end)
  if (tagPlace(before, text.slice(word.end, lineEnd(text, word.end)))) return { kind: 'competency', ...word }
  const comment = before.slice(Math.max(0, before.lastIndexOf('<!--')))
  if (/^<!--\s*storylint-(?:disable|enable)(?:-[a-z-]+)?\s(?!.*\s--\s)[^>]*$/s.test(comment))
    return { kind: 'rule', ...word }
  return inFrontMatter(text, word)
}

/** In `.storylint.json`: the key of a rule. */
export function nameInConfig(text: string, offset: number): NamedPlace | undefined {
  const word = wordAt(text, offset)
  if (!word || text[word.start - 1] !== '"' || !/^"\s*:/.test(text.slice(word.end))) return undefined
  return { kind: 'rule', ...word }
}

/** Keys that are rules, and the values of `role` and `framework`, below `storylint:`. */
function inFrontMatter(text: string, word: Span & { readonly id: string }): NamedPlace | undefined {
  const block = /^\ufeff?---[ \t]*\r?\n[^]*?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0] ?? ''
  if (word.end > block.length || !/^["']?storylint["']?[ \t]*:/m.test(block.slice(0, word.start))) return undefined
  const [, key] = /\b(role|framework)["']?[ \t]*:[ \t]*["']?$/.exec(text.slice(0, word.start)) ?? []
  if (key === 'role' || key === 'framework') return { kind: key, ...word }
  return /^["']?[ \t]*:/.test(text.slice(word.end)) ? { kind: 'rule', ...word } : undefined
}

function wordAt(text: string, offset: number): (Span & { readonly id: string }) | undefined {
  let [start, end] = [offset, offset]
  while (start > 0 && isPart(text[start - 1])) start--
  while (end < text.length && isPart(text[end])) end++
  const id = text.slice(start, end)
  return /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i.test(id) ? { start, end, id } : undefined
}

const isPart = (char: string | undefined): boolean => char !== undefined && /[\w-]/.test(char)
