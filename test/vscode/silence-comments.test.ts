/** The comment that silences a finding silences it, and leaves the story as it was. */
import assert from 'node:assert/strict'
import { applyEdits, type Edit, type FileReport } from '../../src/core/index.ts'
import { silenceFile, silenceHere } from '../../src/vscode/silence-comments.ts'
import { report } from '../support/analyse.ts'
import { fill, layouts } from '../support/layouts.ts'

const rule = 'vague-phrase'

function applied(text: string, edit: Edit): string {
  return applyEdits(text, [edit]) ?? assert.fail('the edit does not fit')
}

/** What a text is found to tell, without places. */
function told({ stories, findings }: FileReport, without: string): unknown {
  return {
    stories: stories.map(({ story }) => [
      story.title,
      story.words,
      story.parts.map(({ part, source, words }) => [part, source, words]),
    ]),
    findings: findings.filter((each) => each.rule !== without).map((each) => [each.rule, each.message]),
  }
}

const phrase = 'I worked closely with the team.'

const samples: readonly (readonly [name: string, before: string, after: string])[] = [
  ['a paragraph', `# A\n\n${phrase} Yes.\n`, `# A\n\n<!-- storylint-disable-next-line ${rule} -->\n${phrase} Yes.\n`],
  ['the first line', `${phrase}\n`, `<!-- storylint-disable-next-line ${rule} -->\n${phrase}\n`],
  [
    'windows line ends',
    `# A\r\n\r\n${phrase}\r\n`,
    `# A\r\n\r\n<!-- storylint-disable-next-line ${rule} -->\n${phrase}\r\n`,
  ],
  [
    'inside a paragraph',
    `I saw it.\n${phrase}\nYes.\n`,
    `I saw it.\n${phrase} <!-- storylint-disable-line ${rule} -->\nYes.\n`,
  ],
  ['a list', `- ${phrase}\n- b\n`, `- ${phrase} <!-- storylint-disable-line ${rule} -->\n- b\n`],
  ['a numbered list', `1. ${phrase}\n`, `1. ${phrase} <!-- storylint-disable-line ${rule} -->\n`],
  ['below a list item', `- a\n\n  ${phrase}\n`, `- a\n\n  ${phrase} <!-- storylint-disable-line ${rule} -->\n`],
  ['a quote', `> ${phrase}\n`, `> ${phrase} <!-- storylint-disable-line ${rule} -->\n`],
  [
    'a table',
    `| a | b |\n|---|---|\n| c | ${phrase} |\n`,
    `| a | b |\n|---|---|\n| c | ${phrase} <!-- storylint-disable-line ${rule} --> |\n`,
  ],
  [
    'a hard line break',
    `I saw it.\n${phrase}  \nYes.\n`,
    `I saw it.\n${phrase} <!-- storylint-disable-line ${rule} -->  \nYes.\n`,
  ],
  [
    'a backslash break',
    `I saw it.\n${phrase}\\\nYes.\n`,
    `I saw it.\n${phrase} <!-- storylint-disable-line ${rule} -->\\\nYes.\n`,
  ],
  ['a heading', `Yes.\n## ${phrase}\n`, `Yes.\n<!-- storylint-disable-next-line ${rule} -->\n## ${phrase}\n`],
  [
    'a comment that is there',
    `# A\n\n<!-- storylint-disable-next-line placeholder -- later -->\n${phrase}\n`,
    `# A\n\n<!-- storylint-disable-next-line placeholder ${rule} -- later -->\n${phrase}\n`,
  ],
  [
    'a comment at the line end that is there',
    `- ${phrase} <!-- storylint-disable-line placeholder -->\n`,
    `- ${phrase} <!-- storylint-disable-line placeholder ${rule} -->\n`,
  ],
]

const files: readonly (readonly [name: string, before: string, after: string])[] = [
  ['a text', '# A\n', `<!-- storylint-disable-file ${rule} -->\n# A\n`],
  ['front matter', '---\na: 1\n---\n\n# A\n', `---\na: 1\n---\n<!-- storylint-disable-file ${rule} -->\n\n# A\n`],
  ['front matter alone', '---\na: 1\n---', `---\na: 1\n---\n<!-- storylint-disable-file ${rule} -->\n`],
  ['a byte order mark', '\ufeff# A\n', `\ufeff<!-- storylint-disable-file ${rule} -->\n# A\n`],
  [
    'a comment that is there',
    '<!-- storylint-disable-file too-long -->\n# A\n',
    `<!-- storylint-disable-file too-long ${rule} -->\n# A\n`,
  ],
]

describe('silencing', () => {
  for (const [name, before, after] of samples)
    it(`here: ${name}`, () =>
      assert.equal(applied(before, silenceHere(before, before.indexOf('worked closely'), rule)), after))

  for (const [name, before, after] of files)
    it(`in the file: ${name}`, () => assert.equal(applied(before, silenceFile(before, rule)), after))

  for (const [name, layout] of Object.entries(layouts))
    it(`leaves the story as it was: ${name}`, () => {
      const text = fill(layout)
      const before = report(text, { options: { framework: 'starl' } })
      for (const found of before.findings) {
        for (const edit of [silenceHere(text, found.span.start, found.rule), silenceFile(text, found.rule)]) {
          const after = report(applied(text, edit), { options: { framework: 'starl' } })
          assert.ok(
            after.findings.filter((each) => each.rule === found.rule).length <
              before.findings.filter((each) => each.rule === found.rule).length,
            applied(text, edit),
          )
          assert.deepEqual(told(after, found.rule), told(before, found.rule))
        }
      }
    })
})
