/** A path is included, excluded or neither, whichever way the glob is written. */
import assert from 'node:assert/strict'
import { defaults } from '../../src/core/index.ts'
import { listed } from '../../src/project/index.ts'

const isIn = (glob: string, path: string) => listed(path, { include: [glob], exclude: [] }) === 'included'

describe('listed', () => {
  it('takes story files and story folders by default, and no other', () => {
    for (const path of ['a.story.md', 'x/y/a.story.md', 'stories/a.md', 'x/stories/y/a.md', '.notes/stories/.a.md']) {
      assert.equal(listed(path, defaults), 'included', path)
    }
    for (const path of ['README.md', 'stories.md', 'x/story.md', 'mystories/a.md', 'stories/a.txt', 'Stories/a.md']) {
      assert.equal(listed(path, defaults), undefined, path)
    }
  })

  it('lets exclude win', () => {
    assert.equal(listed('node_modules/x/stories/a.md', defaults), 'excluded')
    assert.equal(listed('stories/a.md', { include: ['**'], exclude: ['stories/**'] }), 'excluded')
    assert.equal(listed('README.md', { include: [], exclude: ['*.md'] }), 'excluded')
  })

  it('takes the files of a workspace that is itself called as a glob says, and of no other', () => {
    assert.equal(listed('a.md', defaults, 'stories'), 'included')
    assert.equal(listed('x/a.md', defaults, 'stories'), 'included')
    assert.equal(listed('a.md', defaults, 'notes'), undefined)
    assert.equal(listed('a.md', { include: ['stories/**'], exclude: [] }, 'stories'), undefined)
    assert.equal(listed('node_modules/x/a.md', defaults, 'stories'), 'excluded')
  })

  it('takes paths as they come', () => {
    for (const path of ['./stories/a.md', 'stories\\a.md', '/stories/a.md', 'stories//a.md', 'x/./stories/a.md']) {
      assert.equal(listed(path, defaults), 'included', path)
    }
  })

  it('takes globs as people write them', () => {
    for (const glob of [
      'bank/**',
      './bank/**',
      '/bank/**',
      'bank',
      'bank/',
      './bank',
      'bank\\a.md',
      'bank/*.md',
      ' bank ',
    ]) {
      assert.ok(isIn(glob, 'bank/a.md'), glob)
      assert.ok(!isIn(glob, 'x/bank/a.md'), glob)
      assert.ok(!isIn(glob, 'banker/a.md'), glob)
    }
    assert.ok(isIn('bank/a.md', 'bank/a.md'))
    assert.ok(isIn('**/.drafts/*.md', 'x/.drafts/a.md'))
    assert.ok(isIn('{a,b}/*.md', 'b/x.md'))
    assert.ok(isIn('20[0-9][0-9]/*.md', '2025/x.md'))
    assert.ok(isIn('\\[draft\\].md', '[draft].md'))
    assert.ok(isIn('.', 'a/b.md'))
  })

  it('matches nothing without a glob', () => {
    assert.equal(listed('a.story.md', { include: [], exclude: [] }), undefined)
  })

  it('ends where a path is made to be slow', () => {
    for (const glob of ['*a*a*a*b', '**/*a*/**/*a*b', '{a,aa}{a,aa}{a,aa}b', '+(a|+(a|aa))b']) {
      assert.ok(!isIn(glob, `${'a'.repeat(200)}/${'a'.repeat(200)}`))
      assert.ok(!isIn(glob, 'a'.repeat(250)))
    }
  })
})
