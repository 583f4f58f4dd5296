/** What is being written in front matter and in comments that silence, told by the text alone. `|` is the cursor. */
import assert from 'node:assert/strict'
import { commentPlace } from '../../src/project/comment-places.ts'
import { settingPlace } from '../../src/project/setting-places.ts'

const around = (text: string): [before: string, after: string] => {
  const [before = '', after = ''] = text.split('|')
  return [before, after.split('\n')[0] as string]
}

describe('a setting in front matter', () => {
  const key = (begun: string, named: readonly string[], inRules = false) => ({ kind: 'key', begun, inRules, named })
  const value = (of: string, begun = '') => ({ kind: 'value', begun, key: of })
  const places: readonly (readonly [text: string, place: object])[] = [
    ['---\n|\n---\n', { kind: 'root', begun: '' }],
    ['---\r\ntitle: Oven\r\nst|\r\n---\r\n', { kind: 'root', begun: 'st' }],
    ['---\nstorylint: |\n---\n', value('storylint')],
    ['---\nstorylint:\n  |\n---\n', key('', [])],
    ['---\nstorylint:\n  framework: star\n  ro|\n---\n', key('ro', ['framework'])],
    ['---\nstorylint:\n  framework: |\n---\n', value('framework')],
    ['---\nstorylint:\n  framework: st|\n---\n', value('framework', 'st')],
    ['---\nstorylint: { role: spotify-|', value('role', 'spotify-')],
    ['---\nstorylint: { role: general, |', key('', ['role'])],
    ['---\nstorylint:\n  too-long: |\n---\n', value('too-long')],
    ['---\nstorylint:\n  rules:\n    part|\n---\n', key('part', ['rules'], true)],
    ['---\nstorylint:\n  rules:\n    too-long: off\n    |\n---\n', key('', ['rules', 'too-long'], true)],
  ]
  for (const [text, place] of places)
    it(JSON.stringify(text), () => assert.deepEqual(settingPlace(...around(text)), place))

  for (const text of [
    '# A|',
    '---\ntitle: |\n---\n',
    '---\ntags:\n  - |\n---\n',
    '---\nstorylint: true\n|\n---\n',
    '---\nstorylint: true\n---\n|',
    '---\nstorylint: true\ntitle: |\n---\n',
    '---\nstorylint:\n  competencies: [a, |]\n---\n',
    '---\nstorylint:\n  frame|work: star\n---\n',
  ])
    it(`is none in ${JSON.stringify(text)}`, () => assert.equal(settingPlace(...around(text)), undefined))
})

describe('a comment that silences', () => {
  const places: readonly (readonly [text: string, place: object])[] = [
    ['A. <!--|', { kind: 'form', begun: '', named: [], isClosed: false }],
    ['<!-- storylint-dis| -->', { kind: 'form', begun: 'storylint-dis', named: [], isClosed: true }],
    ['<!-- storylint-disable-line |-->', { kind: 'rule', begun: '', named: [], isClosed: true }],
    ['<!-- storylint-enable too-long, part|', { kind: 'rule', begun: 'part', named: ['too-long'], isClosed: false }],
    ['<!-- storylint-disable |too-long -->', { kind: 'rule', begun: '', named: ['too-long'], isClosed: true }],
  ]
  for (const [text, place] of places)
    it(JSON.stringify(text), () => assert.deepEqual(commentPlace(...around(text)), place))

  for (const text of [
    '<!-- storylint-disable-line -->|',
    '<!-- a note |',
    '<!-- storylint-disable too-long -- since |',
    '<!-- storylint-competencies: |',
    '|',
  ])
    it(`is none in ${JSON.stringify(text)}`, () => assert.equal(commentPlace(...around(text)), undefined))
})
