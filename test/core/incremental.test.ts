/** What is kept from the report before an edit changes nothing in the report after it. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { analyse } from '../../src/core/index.ts'
import { editsChangeNothing } from '../support/edit-sequences.ts'

describe('a report with the one before at hand', () => {
  it('is the report of the text by itself, whatever was edited', () => {
    fc.assert(editsChangeNothing, { numRuns: 1000 })
  }).timeout(300_000)

  it('takes a section without labels for a story where it stands under a title like the first, wherever the edit is', () => {
    const labelled = (title: string) =>
      `# ${title}\n\n**Situation:** We waited.\n\n**Action:** I moved a belt.\n\n**Result:** It fell from 9 to 4.\n\n`
    const told =
      'I asked the depot what they had seen and I wrote it down, and then we moved the belt and measured it. '
    const text = `${labelled('One')}${labelled('Two')}# Three\n\n${told.repeat(3)}\n\n${labelled('Four')}`
    const read = (text: string, previous?: ReturnType<typeof analyse>) =>
      analyse({ path: 'a.md', settings: {}, assumeStory: true, text }, previous, 0)
    const before = read(text)
    assert.equal(before.stories.length, 4)
    const after = read(`#${text}`, before)
    assert.equal(after.stories.length, 3)
    assert.deepEqual(after, read(`#${text}`))
    assert.deepEqual(read(text, after), before)
  })

  it('reads a story anew whose code was edited, though none of its own words were', () => {
    const story = (title: string) =>
      `# ${title}\n\n**Situation:** We waited.\n\n**Action:** I moved a belt:\n\n> \`\`\`\n> run ${title}\n> \`\`\`\n\nThen it ran.\n\n**Result:** It fell from 9 to 4.\n\n`
    const read = (text: string, previous?: ReturnType<typeof analyse>) =>
      analyse({ path: 'a.md', settings: {}, assumeStory: true, text }, previous, 0)
    const text = story('One') + story('Two') + story('Three')
    const edited = text.replace('run Two', 'run all of Two')
    assert.deepEqual(read(edited, read(text)), read(edited))
  })

  it('reads a story anew whose link got another name, though only the story ahead mentions it', () => {
    const story = (title: string, did: string, link: string) =>
      `# ${title}\n\n**Situation:** We waited.\n\n**Action:** I ${did}.\n\n> [${link}]: https://example.test\n\nThen it ran.\n\n**Result:** It fell from 9 to 4.\n\n`
    const read = (text: string, previous?: ReturnType<typeof analyse>) =>
      analyse({ path: 'a.md', settings: {}, assumeStory: true, text }, previous, 0)
    const text = (link: string) =>
      story('One', 'read the [weekly plan]', 'rota') + story('Two', 'moved it', link) + story('Three', 'sold it', 'log')
    const after = read(text('weekly list'), read(text('weekly plan')))
    assert.match(after.stories[1]?.story.text ?? '', /\[weekly list\]/)
    assert.deepEqual(after, read(text('weekly list')))
  })

  it('lets a story go on where the next one loses its first label', () => {
    const story = (title: string) =>
      `# ${title}\n\n**Situation:** We waited.\n\n**Action:** I moved a belt.\n\n**Result:** It fell from 9 to 4.\n\n`
    const read = (text: string, previous?: ReturnType<typeof analyse>) =>
      analyse({ path: 'a.md', settings: {}, assumeStory: true, text }, previous, 0)
    const text = story('One') + story('Two') + story('Three')
    const at = text.lastIndexOf('**Situation:**', text.indexOf('# Three'))
    const edited = `${text.slice(0, at)}Situation was:${text.slice(at + 14)}`
    assert.deepEqual(read(edited, read(text)), read(edited))
  })

  it('follows other settings and another framework over the same text', () => {
    const text =
      '# Till\n\n**Situation:** We waited.\n\n**Action:** We aligned all teams.\n\n**Result:** It got better.\n'
    const vague = (severity: 'error' | 'off') => ({ rules: { 'vague-phrase': severity } })
    const under = [{}, vague('error'), vague('off'), { targetSeconds: 10 }, { framework: 'parl' }, {}]
    const read = (settings: Parameters<typeof analyse>[0]['settings'], previous?: ReturnType<typeof analyse>) =>
      analyse({ path: 'a.md', settings, assumeStory: true, text }, previous)
    let before = read({})
    for (const settings of under) {
      const after = read(settings, before)
      assert.ok(after.findings.length > 0)
      assert.deepEqual(after, read(settings))
      before = after
    }
    assert.notDeepEqual(read(vague('error')).findings, read(vague('off')).findings)
  })
})
