/** Which files are linted: as they are named, in a stable order, and told where they are none. */
import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { type Folder, folderWith, type Outcome, strong, weak } from '../support/cli.ts'

interface Report {
  files: { path: string; isStory: boolean; findings: { rule: string }[]; stories: { framework: string }[] }[]
  summary: Record<string, number>
}
const report = ({ out }: Outcome) => JSON.parse(out) as Report
const paths = (outcome: Outcome) => report(outcome).files.map(({ path }) => path)

describe('the command line: files', () => {
  let folder: Folder
  beforeEach(() => {
    folder = folderWith({
      'README.md': '# Read me\n\nThis is a tool.\n',
      'stories/b.md': strong,
      'stories/a.md': weak,
      'stories/deep/c.markdown': strong,
      'stories/D.MD': strong,
      'stories/e.txt': strong,
      'stories/f.mdx': strong,
      'node_modules/x/stories/n.md': weak,
      'stories/node_modules/n.md': weak,
      '.git/stories/g.md': weak,
      '.notes/h.story.md': strong,
      '[draft] *.story.md': strong,
    })
  })
  afterEach(() => folder.remove())
  const json = (...argv: string[]) => folder.run(['--format', 'json', ...argv])

  const all = [
    '.notes/h.story.md',
    'README.md',
    '[draft] *.story.md',
    'stories/D.MD',
    'stories/a.md',
    'stories/b.md',
    'stories/deep/c.markdown',
  ]

  it('without one, are those of the current folder', async () => {
    const outcome = await json()
    assert.deepEqual(paths(outcome), all)
    assert.deepEqual(paths(await json('.')), all)
    assert.deepEqual(paths(await json('./')), all)
    assert.deepEqual(
      report(outcome).files.filter(({ isStory }) => !isStory),
      [{ path: 'README.md', isStory: false, stories: [], findings: [] }],
    )
  })

  it('are shown the way they are given', async () => {
    assert.deepEqual(paths(await json('stories/deep', './stories/a.md', 'stories/../README.md')), [
      'stories/deep/c.markdown',
      'stories/a.md',
      'README.md',
    ])
    const absolute = join(folder.path, 'stories')
    assert.deepEqual(paths(await json(join(absolute, 'a.md'), join(absolute, 'deep'))), [
      join(absolute, 'a.md'),
      join(absolute, 'deep/c.markdown'),
    ])
    const above = await folder.run(['--format=json', '../../README.md', '..'], { cwd: 'stories/deep' })
    assert.deepEqual(paths(above).slice(0, 2), ['../../README.md', '../D.MD'])
  })

  it('are each linted once, in the order given', async () => {
    assert.deepEqual(paths(await json('stories/b.md', 'stories', './stories/b.md')).slice(0, 3), [
      'stories/b.md',
      'stories/D.MD',
      'stories/a.md',
    ])
  })

  it('may be globs', async () => {
    assert.deepEqual(paths(await json('stories/*')), ['stories/D.MD', 'stories/a.md', 'stories/b.md'])
    assert.deepEqual(
      paths(await json('**/*.{md,markdown}')),
      all.filter((path) => path !== 'stories/D.MD'),
    )
    assert.deepEqual(paths(await json(join(folder.path, 'stories/[ab].md'))), [
      join(folder.path, 'stories/a.md'),
      join(folder.path, 'stories/b.md'),
    ])
    const above = await folder.run(['--format=json', '../*.md', '../[a-c].md'], { cwd: 'stories/deep' })
    assert.deepEqual(paths(above), ['../a.md', '../b.md'])
  })

  it('may have signs of a glob in their names', async () => {
    assert.deepEqual(paths(await json('[draft] *.story.md')), ['[draft] *.story.md'])
  })

  it('may be of any kind when they are named', async () => {
    assert.deepEqual(paths(await json('stories/e.txt', 'stories/node_modules')), [
      'stories/e.txt',
      'stories/node_modules/n.md',
    ])
  })

  it('that are not there are told, and the others are linted', async () => {
    const outcome = await json('none.md', 'stories/a.md', 'none/*.md', '')
    assert.equal(outcome.code, 2)
    assert.deepEqual(outcome.err, [
      'storylint: none.md: there is no such file',
      'storylint: none/*.md: matches no markdown file',
      'storylint: an empty name: names no file',
    ])
    assert.deepEqual(paths(outcome), ['stories/a.md'])
  })

  it('that are no text are told, and the others are linted', async () => {
    folder.write('x/binary.md', Uint8Array.of(0x89, 0x50, 0, 0x0d))
    folder.write('x/latin1.md', Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x0a))
    folder.write('x/utf16.md', Uint8Array.of(0xff, 0xfe, 0x61, 0x00))
    folder.write('x/z.story.md', weak)
    const outcome = await json('x')
    assert.equal(outcome.code, 2)
    assert.deepEqual(outcome.err, [
      'storylint: x/binary.md: it is no text',
      'storylint: x/latin1.md: it is not written in UTF-8',
      'storylint: x/utf16.md: it is no text',
    ])
    assert.deepEqual(paths(outcome), ['x/z.story.md'])
  })

  it('in a folder without markdown are missed', async () => {
    mkdirSync(join(folder.path, 'empty'))
    const { code, err } = await json('empty')
    assert.deepEqual([code, err], [2, ['storylint: empty: holds no markdown file']])
  })

  it('behind links to folders are left out, which may lead in a circle', async () => {
    symlinkSync(folder.path, join(folder.path, 'stories/loop'))
    assert.deepEqual(paths(await json()), all)
    assert.deepEqual(paths(await json('stories/loop/stories/a.md')), ['stories/loop/stories/a.md'])
  })

  it('that may not be read are told', async function () {
    chmodSync(join(folder.path, 'stories/a.md'), 0)
    // Root reads everything.
    if (process.getuid?.() === 0) return this.skip()
    const { code, err } = await json('stories/a.md')
    assert.deepEqual([code, err], [2, ['storylint: stories/a.md: permission is denied']])
  })

  it('are stories by their path from the workspace root, wherever the person stands', async () => {
    const prose = '# The lift\n\nI wrote down each stop of the lift for a week, and showed the list to the fitter.\n'
    folder.write('stories/deep/prose.md', prose)
    folder.write('prose.md', prose)
    const inside = await folder.run(['--format=json', 'prose.md', '../../prose.md'], { cwd: 'stories/deep' })
    assert.deepEqual(
      report(inside).files.map(({ isStory }) => isStory),
      [true, false],
    )
    assert.deepEqual(
      report(await json('--assume-story', 'prose.md')).files.map(({ isStory }) => isStory),
      [true],
    )
  })
})
