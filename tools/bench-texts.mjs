// The texts that the benchmark lints: one story of 350 words, and banks of any size.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { project } from './editor/places.mjs'

const read = (path) => readFileSync(join(project, path), 'utf8')
export const story = read('tools/bench-story.md')

/** No two texts of a run are alike, so that nothing can be remembered between them. */
export const vary = (text, n) => text.replace(/\b[2-8](?=\d|\b)/g, (digit) => String(((Number(digit) + n) % 7) + 2))

export const seeds = [
  story,
  ...readdirSync(join(project, 'examples/stories')).map((name) => read(`examples/stories/${name}`)),
]

/** Stories of several layouts, over and over, each under its own heading, up to a size in characters. */
export function bankOf(n, size) {
  const bare = seeds.map((text) => text.replace(/^---\n[\s\S]*?\n---\n/, '').trim())
  const stories = []
  for (let i = 0, length = 0; length < size; i++) {
    stories.push(vary(bare[i % bare.length], n + i))
    length += stories.at(-1).length
  }
  return stories.join('\n\n')
}
