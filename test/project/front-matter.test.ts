/** A choice lands in the front matter as the smallest edit, and the rest of the text stays as it was. */
import assert from 'node:assert/strict'
import type { Edit } from '../../src/core/index.ts'
import { chooseInFrontMatter, switchStory } from '../../src/project/front-matter.ts'

function applied(text: string, edit: Edit | undefined): string {
  return edit ? text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end) : text
}

const switches: readonly (readonly [name: string, text: string, on: boolean, after: string])[] = [
  ['no front matter', '# A\n', true, '---\nstorylint: true\n---\n\n# A\n'],
  ['an empty text', '', false, '---\nstorylint: false\n---\n\n'],
  ['a byte order mark', '\ufeff# A', true, '\ufeff---\nstorylint: true\n---\n\n# A'],
  ['empty front matter', '---\n---\n# A', true, '---\nstorylint: true\n---\n# A'],
  ['other keys', '---\ntitle: A\n---\n# A', true, '---\ntitle: A\nstorylint: true\n---\n# A'],
  ['the other value, a comment', '---\nstorylint: true # yes\n---\n', false, '---\nstorylint: false # yes\n---\n'],
  ['no value', '---\nstorylint:\ntitle: A\n---\n', true, '---\nstorylint: true\ntitle: A\n---\n'],
  ['a map, switched off', '---\nstorylint:\n  role: x\na: 1\n---\n', false, '---\nstorylint: false\na: 1\n---\n'],
  ['a map, on already', '---\nstorylint:\n  role: x\n---\n', true, '---\nstorylint:\n  role: x\n---\n'],
  ['the same value', '---\nstorylint: false\n---\n', false, '---\nstorylint: false\n---\n'],
  ['front matter that is no YAML', '---\na: [\n---\n', true, '---\na: [\n---\n'],
]

const choices: readonly (readonly [name: string, text: string, after: string])[] = [
  ['no front matter', '# A', '---\nstorylint:\n  framework: star\n---\n\n# A'],
  ['switched on', '---\nstorylint: true\n---\n', '---\nstorylint:\n  framework: star\n---\n'],
  [
    'another framework',
    '---\nstorylint:\n  framework: car # c\n---\n',
    '---\nstorylint:\n  framework: star # c\n---\n',
  ],
  [
    'a map with other keys, deeper indented',
    '---\nstorylint:\n    role: x\n---\n',
    '---\nstorylint:\n    framework: star\n    role: x\n---\n',
  ],
  ['a map in braces', '---\nstorylint: { role: x }\n---\n', '---\nstorylint: { framework: star, role: x }\n---\n'],
  ['an empty map in braces', '---\nstorylint: {}\n---\n', '---\nstorylint: { framework: star }\n---\n'],
]

describe('writing front matter', () => {
  for (const [name, text, on, after] of switches)
    it(`switches a story ${on ? 'on' : 'off'}: ${name}`, () =>
      assert.equal(applied(text, switchStory(text, on)), after))

  for (const [name, text, after] of choices)
    it(`writes a choice: ${name}`, () =>
      assert.equal(applied(text, chooseInFrontMatter(text, 'framework', 'star')), after))

  it('leaves windows line ends alone', () => {
    const text = '---\r\nstorylint:\r\n  role: x\r\n  framework: car\r\n---\r\n'
    const after = '---\r\nstorylint:\r\n  role: x\r\n  framework: star\r\n---\r\n'
    assert.equal(applied(text, chooseInFrontMatter(text, 'framework', 'star')), after)
  })
})
