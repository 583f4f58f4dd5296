/** A bank taken apart into files, and files put into one: every story is the same one, with what was said about it. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { type FileReport, joinStories, type Split, splitStories } from '../../../src/core/index.ts'
import { storyFileName } from '../../../src/project/story-files.ts'
import { report } from '../../support/analyse.ts'
import { runs, storyOf } from '../../support/generated-stories.ts'

const parl = (what: string) =>
  `**Problem:** ${what} failed.\n\n**Action:** I left ${what}.\n\n**Result:** 9 of ${what}.\n\n**Learning:** Leave.`
const textsOf = (text: string) => splitStories(report(text))?.stories.map((story) => story.text)
const joined = (...texts: string[]) => joinStories(texts.map((text) => report(text)))
const partsOf = ({ stories }: FileReport) =>
  stories.map(({ story: { parts, framework } }) => [
    framework.id,
    ...parts.flatMap(({ label, words }) => (label ? `${label.names.join()} ${words}` : [])),
  ])

describe('splitting a bank', () => {
  it('gives each story its text, and nothing is left', () => {
    const text = `## One\n\n${parl('a')}\n\n---\n\n## Two\n\n${parl('b')}\n`
    assert.deepEqual(splitStories(report(text)), {
      stories: [
        { title: 'One', text: `## One\n\n${parl('a')}\n` },
        { title: 'Two', text: `## Two\n\n${parl('b')}\n` },
      ],
      rest: undefined,
    })
  })

  it('leaves what is no story in the file', () => {
    const text = `# Bank\n\nRead me.\n\n## One\n\n${parl('a')}\n\n## Notes\n\nNone.\n\n## Two\n\n${parl('b')}\n`
    const found = splitStories(report(text))
    assert.equal(found?.rest, '# Bank\n\nRead me.\n\n## Notes\n\nNone.\n')
    assert.equal(found.stories.length, 2)
  })

  it('carries the front matter, tags and what silences a story along', () => {
    const front = '---\nstorylint:\n  competencies: [ownership]\n---'
    const text = `${front}\n\n<!-- storylint-disable-file too-long -->\n\n## One\n\n<!-- storylint-competencies: data -->\n\n${parl('a')}\n\n<!-- storylint-disable vague-phrase -->\n## Two\n\n${parl('b')}\n\n## Three\n\n${parl('c')}\n`
    const texts = textsOf(text) ?? []
    for (const each of texts)
      assert.ok(each.startsWith(`${front}\n\n<!-- storylint-disable-file too-long -->\n\n`), each)
    assert.deepEqual(
      texts.map((each) => each.includes('vague-phrase')),
      [false, true, true],
    )
    const before = report(text).stories.map(({ competencies }) => competencies)
    assert.deepEqual(
      texts.map((each) => report(each).stories[0]?.competencies),
      before,
    )
    assert.equal(splitStories(report(text))?.rest, undefined)
  })

  it('takes the definitions along that a story uses, and keeps those that none does', () => {
    const text = `## One\n\n${parl('[a][log]')}\n\n## Two\n\n${parl('b[^1]')}\n\n[log]: https://example.org/log\n[^1]: A note\n    of two lines.\n`
    const found = splitStories(report(text)) as Split
    assert.ok(found.stories[0]?.text.endsWith('Leave.\n\n[log]: https://example.org/log\n'), found.stories[0]?.text)
    assert.ok(found.stories[1]?.text.endsWith('Leave.\n\n[^1]: A note\n    of two lines.\n'), found.stories[1]?.text)
    assert.equal(found.rest, undefined)
    assert.match(splitStories(report(`${text}[none]: https://example.org\n`))?.rest ?? '', /\[none\]/)
  })

  it('is not offered for one story, and not for rows of a table', () => {
    assert.equal(splitStories(report(`## One\n\n${parl('a')}\n`)), undefined)
    const table =
      '| Question | Situation | Task | Action | Result |\n|---|---|---|---|---|\n| First | I s1 | t1 | I a1 | r1 |\n| Second | I s2 | t2 | I a2 | r2 |\n'
    assert.equal(report(table).stories.length, 2)
    assert.equal(splitStories(report(table)), undefined)
  })
})

describe('joining files', () => {
  it('puts what a file said of its story into it', () => {
    const one = `---\nstorylint:\n  role: general\n  competencies: [ownership]\n---\n\n<!-- storylint-disable-file too-long -->\n# One\n\n${parl('a')}\n`
    const two = `---\nstorylint:\n  role: general\n---\n\n# Two\n\n${parl('b')}\n`
    const found = joined(one, two)
    assert.ok('text' in found)
    assert.equal(
      found.text,
      `---\nstorylint:\n  role: general\n---\n\n<!-- storylint-disable too-long -->\n\n# One\n\n<!-- storylint-competencies: ownership -->\n\n${parl('a')}\n\n<!-- storylint-enable too-long -->\n\n# Two\n\n${parl('b')}\n`,
    )
    assert.deepEqual(
      report(found.text).stories.map(({ competencies }) => competencies),
      [['ownership'], []],
    )
  })

  it('says why files cannot be one', () => {
    const plain = `# One\n\n${parl('a')}\n`
    assert.deepEqual(joined(`---\nstorylint:\n  framework: star\n---\n\n${plain}`, plain), { why: 'front-matter' })
    assert.deepEqual(joined(`${plain}\n[a]: https://example.org\n`, `${plain}\n[a]: https://example.com\n`), {
      why: 'definitions',
    })
  })

  it('and splitting give the same texts again', () => {
    const texts = [`# One\n\n${parl('a')}\n`, `# Two\n\n${parl('[b][log]')}\n\n[log]: https://example.org\n`]
    const found = joined(...texts)
    assert.deepEqual('text' in found && textsOf(found.text), texts)
  })
})

describe('generated banks', function () {
  this.timeout(600_000)
  it('come back from their files with the same parts, and lose no word', () => {
    const banks = fc.array(
      storyOf({
        styles: ['heading', 'setext heading', 'bold line', 'bold, colon inside', 'run in', 'bullets', 'numbered items'],
      }),
      { minLength: 2, maxLength: 4 },
    )
    fc.assert(
      fc.property(banks, (stories) => {
        const bodies = stories.map(({ text }, at) =>
          text
            .replace(/^---[^]*?---\s*/, '')
            .replaceAll('\r\n', '\n')
            .replace('The mill', `The mill ${at}`),
        )
        const text = bodies.map((body) => `${body.trimEnd()}\n`).join('\n')
        const before = report(text)
        fc.pre(before.stories.length === stories.length)
        const found = splitStories(before)
        assert.ok(found, text)
        const wordsIn = (all: string) => all.match(/word\w+x/g) ?? []
        assert.deepEqual(
          found.stories.flatMap((each) => wordsIn(each.text)),
          wordsIn(text),
        )
        const back = joinStories(found.stories.map((each) => report(each.text)))
        assert.ok('text' in back, text)
        assert.deepEqual(partsOf(report(back.text)), partsOf(before))
      }),
      runs(60),
    )
  })
})

describe('names of story files', () => {
  it('are the words of the title, and never one that is taken', () => {
    assert.equal(
      storyFileName('The empty insulin shelf', () => false),
      'the-empty-insulin-shelf.story.md',
    )
    assert.equal(
      storyFileName('Q: What’s “Größe”?', () => false),
      'q-whats-große.story.md',
    )
    assert.equal(
      storyFileName('…', () => false),
      'story.story.md',
    )
    assert.equal(
      storyFileName('A', (name) => name === 'a.story.md'),
      'a-2.story.md',
    )
    assert.ok(storyFileName('word '.repeat(40), () => false).length < 65)
  })
})
