/** Texts that nobody wrote: signs in any order, lines of markdown in any order, and stories with mistakes made in them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { fill, layouts } from './layouts.ts'
import { patterns } from './patterns.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))

/** All markdown below a folder. */
export const textsBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))

/** The stories and pages that the project has of its own. */
export const ownTexts: readonly string[] = [
  ...textsBelow(join(project, 'examples')),
  ...textsBelow(join(project, 'docs/rules')),
  ...patterns.flatMap(({ weak, strong }) => [...weak, ...strong].map(({ text }) => text)),
  ...Object.values(layouts).map(fill),
]

/** What means something to a reader of markdown, of stories or of our comments. */
const pieces = [
  ...['*', '**', '_', '~~', '`', '```\n', '[', ']', '](', '<', '>', '> ', '- ', '1. ', '#', '## ', '|', '| a |\n', '---\n', '\n\n', '\n', '\r\n', '\\', '&amp;', '&#0;'],
  ...['<!--', '-->', '<td>', '</td>', '<b>', 'https://a.b/c', 'a@b.co', '    ', '\t', '  \n', ': ', ' – ', '(', ')', '"', '“', '”', '’', '?', '!', '...', '%', '$', ',', '.', '1,000', '12', '½', '—'],
  ...['## Result\n\n', '**Action:** ', 'Problem: ', 'S: ', '# Story 2\n\n', 'Learning\n', '- Risk: ', '<!-- storylint-disable -->\n', '<!-- storylint-enable -->\n', '<!-- storylint-disable-line vague-phrase -->'],
  ...['---\nstorylint:\n  framework: car\n---\n', '---\nstorylint: &a [*a]\n---\n', '<!-- storylint-competencies: ownership -->\n', '[metric]', 'TBD', 'X% ', 'very ', 'really ', 'I ', 'we ', 'not ', 'worked closely with the team '],
  ...['from 9 to 4 ', 'by 10 % ', 'two weeks ', 'kind of ', 'It got better. ', 'I learned that ', 'fell by half. ', '\ufeff', '\0', '\u2028', '\ud800', '😀', 'é', 'ﬃ', '\u202e', '\u200d', 'İ', 'ẞ', '\u0301', '中'],
] // prettier-ignore

const piece = fc.constantFrom(...pieces)
const signs = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 200 }))
const jumble = fc.array(fc.oneof({ weight: 6, arbitrary: piece }, { weight: 1, arbitrary: signs }), { maxLength: 60 })

/** Places are shares of the text, since its length is not known ahead. */
const share = fc.double({ min: 0, max: 1, noNaN: true })
const mistake = fc.record({
  kind: fc.constantFrom('insert', 'insert', 'delete', 'repeat', 'move', 'case', 'swap', 'join', 'graft'),
  at: share,
  to: share,
  length: fc.oneof({ weight: 4, arbitrary: fc.nat(12) }, { weight: 1, arbitrary: fc.nat(400) }),
  text: piece,
})

type Mistake = typeof mistake extends fc.Arbitrary<infer Each> ? Each : never

function withMistake(text: string, { kind, at, to, length, text: piece }: Mistake, other: string): string {
  const from = Math.floor(at * text.length)
  const [before, touched, after] = [text.slice(0, from), text.slice(from, from + length), text.slice(from + length)]
  switch (kind) {
    case 'insert':
      return before + piece + touched + after
    case 'delete':
      return before + after
    case 'repeat':
      return before + touched.repeat(1 + Math.ceil(to * 6)) + after
    case 'case':
      return before + touched.toUpperCase() + after
    case 'swap':
      return before + piece + after
    case 'join':
      return before + touched.replace(/\s+/g, ' ') + after
    case 'graft':
      return before + other.slice(Math.floor(to * other.length), Math.floor(to * other.length) + 8 * length) + after
    default: {
      const left = before + after
      const place = Math.floor(to * left.length)
      return left.slice(0, place) + touched + left.slice(place)
    }
  }
}

/** @param seeds stories and pages to make mistakes in */
export function anyText(seeds: readonly string[]): fc.Arbitrary<string> {
  const seed = fc.constantFrom(...seeds)
  const wrong = fc
    .tuple(seed, seed, fc.array(mistake, { minLength: 1, maxLength: 7 }), fc.boolean())
    .map(([text, other, mistakes, windows]) => {
      const made = mistakes.reduce((so, each) => withMistake(so, each, other), text)
      return windows ? made.replace(/\r?\n/g, '\r\n') : made
    })
  return fc.oneof(
    { weight: 1, arbitrary: signs },
    { weight: 3, arbitrary: jumble.map((all) => all.join('')) },
    { weight: 6, arbitrary: wrong },
  )
}
