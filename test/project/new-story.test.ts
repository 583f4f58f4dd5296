/** A new story's file is named by what it is about, stands where the stories are, and takes no other's place. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { analyse, defaults, readyPack } from '../../src/core/index.ts'
import { fileNameFor, folderForStories, newFrontMatter, slugOf } from '../../src/project/new-story.ts'

describe('the name of a new story’s file', () => {
  const names: readonly (readonly [title: string, slug: string])[] = [
    ['Tell me about a number that people were afraid of.', 'number-people-afraid'],
    ['Which measure did you stop reporting, and why?', 'measure-stop-reporting'],
    ['How did you set a target when there was no baseline?', 'set-target-baseline'],
    ['L’été où l’on n’a pas livré', 'lete-ou-lon-na-pas'],
    ['部署が遅れた時の話', '部署が遅れた時の話'],
    ['../../etc/passwd', 'etc-passwd'],
    ['Tell me about a time when you did it.', 'ownership'],
    ['What is con?', 'ownership'],
    ['', 'ownership'],
  ]
  for (const [title, slug] of names) it(JSON.stringify(title), () => assert.equal(slugOf(title, 'ownership'), slug))

  it('tells all questions of a pack apart', () => {
    for (const file of readdirSync('data/roles').filter((name) => name.endsWith('.json'))) {
      const pack = JSON.parse(readFileSync(`data/roles/${file}`, 'utf8')) as {
        competencies?: readonly { id: string; questions?: readonly string[] }[]
      }
      for (const { id, questions = [] } of pack.competencies ?? []) {
        const slugs = questions.map((question) => slugOf(question, id))
        assert.equal(new Set(slugs).size, slugs.length, slugs.join())
        for (const slug of slugs) assert.match(slug, /^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      }
    }
  })

  it('gets a number where it is taken, in whatever case', () => {
    assert.equal(fileNameFor('oven', []), 'oven.story.md')
    assert.equal(fileNameFor('oven', ['Oven.Story.md', 'oven.md']), 'oven-2.story.md')
    assert.equal(fileNameFor('oven', ['oven.story.md', 'oven-2.story.md']), 'oven-3.story.md')
  })
})

describe('the folder of a new story', () => {
  const cases: readonly (readonly [
    name: string,
    stories: readonly string[],
    include: readonly string[],
    folder: string,
  ])[] = [
    ['is the one with the most stories', ['a/x.md', 'b/c/x.md', 'b/c/y.md', 'z.story.md'], defaults.include, 'b/c'],
    ['may be the root', ['x.story.md'], defaults.include, ''],
    ['is the default’s where there is none yet', [], defaults.include, 'stories'],
    ['is the one that a glob names', [], ['**/*.story.md', 'notes/answers/**/*.md'], 'notes/answers'],
    ['is a folder that is named as a whole', [], ['./notes'], 'notes'],
    ['stays inside', [], ['../elsewhere/*.md'], 'stories'],
    ['is called stories where no glob names one', [], ['**/*.story.md', '*.md', 'me.md'], 'stories'],
  ]
  for (const [name, stories, include, folder] of cases)
    it(name, () => assert.equal(folderForStories(stories, include), folder))

  it('is the workspace itself where that is the folder meant', () => {
    assert.equal(folderForStories([], defaults.include, 'stories'), '')
    assert.equal(folderForStories([], defaults.include, 'notes'), 'stories')
  })
})

describe('the front matter of a new story', () => {
  const baker = readyPack({ id: 'baker', name: 'Baker', competencies: [{ id: 'craft', name: 'Craft' }] })

  it('says framework, role and competency, and nothing is wrong with it', () => {
    const text = newFrontMatter({ framework: 'soar', role: 'baker', competency: 'craft' })
    assert.equal(text, '---\nstorylint:\n  framework: soar\n  role: baker\n  competencies: [craft]\n---\n')
    const { settings, pack, findings } = analyse({
      path: 'a.md',
      text,
      settings: {},
      packs: new Map([['baker', baker]]),
    })
    assert.deepEqual([settings.framework, pack], ['soar', baker])
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'config'),
      [],
    )
  })

  it('says no more than is known', () => {
    assert.equal(newFrontMatter({ framework: 'star' }), '---\nstorylint:\n  framework: star\n---\n')
  })
})
