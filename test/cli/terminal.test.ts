/** No name and no story moves the cursor of a terminal, colours it or turns its direction, in any format. */
import assert from 'node:assert/strict'
import { folderWith, weak } from '../support/cli.ts'

const evil = '\u001b[2J\u009b31m\u0007\u202etxt\u2066\u0000'.replace('\u0000', '')
const signs = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/

describe('what goes to a terminal', () => {
  const folder = folderWith({
    [`a${evil}.story.md`]: `<!-- storylint-competencies: a${evil} b c d -->\n\n${weak.replace('# The', `# ${evil}The`).replace('warmed', `[${evil}] warmed`)}`,
    '.storylint.json': JSON.stringify({ [`key${evil}`]: evil, framework: evil }),
  })
  after(() => folder.remove())

  for (const argv of [
    ['.'],
    ['.', '--format', 'json'],
    ['review', '.'],
    ['review', '.', '--format', 'markdown'],
    ['review', '.', '--format', 'json'],
    ['--why', `a${evil}.story.md`],
    [`none${evil}.md`],
  ]) {
    it(JSON.stringify(argv), async () => {
      const { out, err } = await folder.run(argv)
      assert.ok(out || err.length, 'nothing was written')
      assert.doesNotMatch(out, signs)
      assert.doesNotMatch(err.join('\n'), signs)
    })
  }
})
