/** What can be used of a role pack is used, and the rest is told in plain words at its place. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import schema from '../../data/schema/role.json' with { type: 'json' }
import { decodeRolePack, frameworks, known, readyPack, type RolePack } from '../../src/core/index.ts'

const decode = (value: unknown, base?: RolePack) => decodeRolePack(value, known, base)
const only = (value: unknown, base?: RolePack) => {
  const { problems } = decode(value, base)
  assert.equal(problems.length, 1, JSON.stringify(problems))
  return problems[0] as (typeof problems)[number]
}
const item = (when: unknown) => ({
  id: 'baker',
  name: 'Baker',
  competencies: [{ id: 'patience', name: 'Patience' }],
  checklist: [{ id: 'bank', title: 'Bank', items: [{ id: 'two', text: 'Two stories', when }] }],
})
const conditionOf = (pack: RolePack | undefined) => pack?.checklist[0]?.items[0]?.when

const whole = {
  id: 'baker',
  name: 'Baker',
  owns: 'The bread.',
  looksFor: ['Early risers.'],
  turnsDown: ['Cold ovens.'],
  rounds: [{ name: 'Trial shift', minutes: 240, count: 1, about: 'At four in the morning.' }],
  checklist: [
    {
      id: 'bank',
      title: 'Bank',
      items: [
        { id: 'hands', text: 'Bring an apron', why: 'They lend none.' },
        { id: 'all', text: 'All in time', when: { atLeast: 'all', stories: { withinTime: true } } },
        { id: 'each', text: 'A story each', when: { everyCompetency: true } },
      ],
    },
  ],
  rules: { 'too-long': 'warning', 'unowned-action': 'off' },
  metrics: { technical: ['oven temperature'], user: ['queue length'], business: ['waste'] },
  competencies: [
    { id: 'patience', name: 'Patience', evidence: ['Dough that rose.'], questions: ['Why wait?'], cues: ['{prove}'] },
  ],
  targetSeconds: 90,
  source: { from: 'A baker', reviewed: '2026-11', official: false },
}

describe('role packs', () => {
  it('are taken as they are', () => {
    assert.deepEqual(decode({ $schema: 'x', ...whole }), { pack: whole, problems: [] })
  })

  it('need an id and a name; every list may be left out', () => {
    const { pack, problems } = decode({ id: 'baker', name: 'Baker' })
    assert.deepEqual(problems, [])
    assert.deepEqual([pack?.checklist, pack?.competencies, pack?.metrics.user, pack?.owns], [[], [], [], undefined])
    assert.deepEqual(only({ id: 'baker' }), {
      path: [],
      onKey: false,
      message: 'This cannot be used: it needs “id” and “name”.',
    })
    assert.equal(decode({ id: 'baker' }).pack, undefined)
    assert.match(only({ id: 'The Baker', name: 'Baker' }).message, /an id is lower-case words with hyphens/)
    assert.equal(decode({ id: 'The Baker', name: 'Baker' }).pack, undefined)
  })

  it('say that nobody at a company wrote them', () => {
    const { pack } = decode({ ...whole, source: { from: 'A baker', reviewed: '2026-11' } })
    assert.equal(pack?.source?.official, false)
    assert.match(only({ ...whole, source: { ...whole.source, official: true } }).message, /takes false, not true/)
    assert.match(only({ ...whole, source: { ...whole.source, reviewed: 'May' } }).message, /such as 2026-11/)
  })

  it('tell an unknown key and the nearest one, at every depth, and go on without it', () => {
    const { path, onKey, message } = only({ ...whole, checklst: [] })
    assert.deepEqual([path, onKey], [['checklst'], true])
    assert.match(message, /“checklst” is not a key of a role pack. Did you mean “checklist”\?/)
    assert.match(only({ ...whole, rules: { 'to-long': 'off' } }).message, /not a rule. Did you mean “too-long”/)
    assert.match(only({ ...whole, rules: { 'too-long': false } }).message, /Did you mean “off”/)
    assert.deepEqual(only({ ...whole, rounds: [{ name: 'Trial', minuets: 3 }] }).path, ['rounds', 0, 'minuets'])
    assert.deepEqual(decode({ ...whole, checklst: [] }).pack, whole)
  })

  it('drop the entry that is wrong and keep its neighbours', () => {
    const { pack, problems } = decode({ ...whole, competencies: [{ id: 'speed' }, ...whole.competencies] })
    assert.deepEqual(
      problems.map(({ path }) => path),
      [['competencies', 0]],
    )
    assert.deepEqual(pack, whole)
  })

  it('tell an id that stands twice; the last of them counts', () => {
    const again = { id: 'hands', text: 'Bring two aprons' }
    const more = [...whole.checklist, { id: 'more', title: 'More', items: [again] }]
    const { path, message } = only({ ...whole, checklist: more })
    assert.deepEqual(path, ['checklist', 1, 'items', 0, 'id'])
    assert.match(message, /“hands” stands here twice/)
    const items = decode({ ...whole, checklist: more }).pack?.checklist.flatMap((group) => group.items)
    assert.deepEqual(
      items?.filter(({ id }) => id === 'hands'),
      [again],
    )
    const two = [{ id: 'patience', name: 'Waiting' }, ...whole.competencies]
    assert.deepEqual(only({ ...whole, competencies: two }).path, ['competencies', 1, 'id'])
    assert.equal(decode({ ...whole, competencies: two }).pack?.competencies[0]?.name, 'Patience')
  })

  it('tell a cue that cannot be read', () => {
    const { path, message } = only({
      id: 'baker',
      name: 'Baker',
      competencies: [{ id: 'a', name: 'A', cues: ['(open'] }],
    })
    assert.deepEqual(path, ['competencies', 0, 'cues', 0])
    assert.match(message, /“\(open” cannot be read as a phrase: /)
  })

  describe('conditions', () => {
    it('without a kind count every story', () => {
      assert.deepEqual(conditionOf(decode(item({ atLeast: 5 })).pack), { atLeast: 5, stories: {} })
    })

    for (const [says, when, message] of [
      ['no number', { atLeast: 'few' }, /takes 1, 2, .*12 or all, not “few”/],
      [
        'an unknown framework',
        { atLeast: 1, stories: { framework: 'carl' } },
        /Did you mean “parl”|Did you mean “car”/,
      ],
      ['an unknown rule', { atLeast: 1, stories: { withoutFinding: 'vague-phrases' } }, /Did you mean “vague-phrase”/],
      ['an unknown key', { atLeast: 1, stories: { mesured: true } }, /Did you mean “measured”/],
      ['what is not said', { atLeast: 1, stories: { failure: false } }, /“failure” takes true, not false/],
      [
        'an unknown competency',
        { atLeast: 1, stories: { competency: 'patent' } },
        /is not a competency of this pack.*Accepted: patience/,
      ],
      ['two things', { atLeast: 1, everyCompetency: true }, /either “atLeast”/],
      ['nothing', {}, /either “atLeast”/],
      ['a kind and no number', { stories: { measured: true } }, /either “atLeast”/],
    ] as const)
      it(`with ${says} are told and go as a whole: the person ticks`, () => {
        const problem = only(item(when))
        assert.deepEqual(problem.path.slice(0, 5), ['checklist', 0, 'items', 0, 'when'])
        assert.match(problem.message, message)
        const { pack } = decode(item(when))
        assert.equal(pack?.checklist[0]?.items.length, 1)
        assert.equal(conditionOf(pack), undefined)
      })

    it('may name a competency of the pack it is built on', () => {
      const when = { atLeast: 1, stories: { competency: 'tidiness' } }
      const base = readyPack({ id: 'cook', name: 'Cook', competencies: [{ id: 'tidiness', name: 'Tidiness' }] })
      assert.deepEqual(conditionOf(decode(item(when), base).pack), when)
    })
  })

  describe('built on another', () => {
    const base = readyPack(whole as RolePack)
    const on = (own: object) =>
      decode({ id: 'confectioner', name: 'Confectioner', extends: 'baker', ...own }, base).pack

    it('have all that it has', () => {
      const { id, name, extends: from, ...rest } = on({}) as RolePack
      const { id: _id, name: _name, ...expected } = whole
      assert.deepEqual([id, name, from], ['confectioner', 'Confectioner', 'baker'])
      assert.deepEqual(rest, expected)
    })

    it('add to its lists, and replace entries of the same id and what can be only one', () => {
      const pack = on({
        owns: 'The cakes.',
        looksFor: ['Steady hands.'],
        rounds: [{ name: 'A cake' }],
        rules: { 'too-long': 'off' },
        metrics: { user: ['queue length', 'repeat orders'] },
        competencies: [{ id: 'patience', name: 'Calm' }],
        targetSeconds: 60,
      }) as RolePack
      assert.equal(pack.owns, 'The cakes.')
      assert.deepEqual(pack.looksFor, ['Early risers.', 'Steady hands.'])
      assert.deepEqual(pack.rounds, [{ name: 'A cake' }])
      assert.deepEqual(pack.rules, { 'too-long': 'off', 'unowned-action': 'off' })
      assert.deepEqual(pack.metrics, { ...whole.metrics, user: ['queue length', 'repeat orders'] })
      assert.deepEqual(
        pack.competencies.map(({ name }) => name),
        ['Calm'],
      )
      assert.equal(pack.targetSeconds, 60)
    })

    it('put items into its groups, each item once', () => {
      const pack = on({
        checklist: [
          { id: 'bank', title: 'Stories', items: [{ id: 'hands', text: 'Bring gloves' }] },
          { id: 'day', title: 'The day', items: [{ id: 'all', text: 'Sleep' }] },
        ],
      }) as RolePack
      assert.deepEqual(
        pack.checklist.map(({ title, items }) => [title, items.map(({ text }) => text)]),
        [
          ['Stories', ['Bring gloves', 'A story each']],
          ['The day', ['Sleep']],
        ],
      )
    })
  })

  it('of any shape are decoded without an error, and what is kept fits', () => {
    const part = fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(whole)))
    const keys = fc.constantFrom(...Object.keys(schema.properties), 'when', 'stories', '__proto__', 'constructor')
    fc.assert(
      fc.property(fc.dictionary(keys, part), fc.boolean(), (value, named) => {
        const { pack } = decode(named ? { ...value, id: 'x', name: 'X' } : value)
        if (pack) assert.deepEqual(decode(pack), { pack, problems: [] })
      }),
    )
  })

  it('know every framework and every rule by the schema too', () => {
    const { framework, withoutFinding } = schema.definitions.stories.properties
    const missing = frameworks.map(({ id }) => id).filter((id) => !framework.enum.includes(id))
    assert.deepEqual(missing, [], 'data/schema/role.json, definitions/stories/framework lacks them')
    assert.deepEqual([...withoutFinding.enum].sort(), known.rules)
    assert.deepEqual(Object.keys(schema.properties.rules.properties).sort(), known.rules)
  })
})
