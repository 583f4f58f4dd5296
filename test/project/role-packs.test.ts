/** A person's own packs are found, built on others and told where they are wrong; the bundled ones go on working. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { readyPack } from '../../src/core/index.ts'
import { openProject } from '../../src/project/index.ts'
import { packIdFor, starterPack } from '../../src/project/starter-pack.ts'

const general = readyPack({
  id: 'general',
  name: 'Any role',
  looksFor: ['Facts.'],
  competencies: [{ id: 'ownership', name: 'Ownership' }],
})
const bundled = new Map([[general.id, general]])

type Files = Record<string, unknown>
const textOf = (content: unknown) => (typeof content === 'string' ? content : JSON.stringify(content))

function project(files: Files) {
  const read = async (path: string) => {
    const content = files[path]
    if (content instanceof Error) throw content
    return content === undefined ? undefined : textOf(content)
  }
  return openProject({ read }, bundled)
}

/** The packs that can be chosen beside the bundled one, and each finding: file, words, message. */
async function read(files: Files, path = 'a.md') {
  const { packs, packFiles, configs, layer } = await project(files).settingsFor(path)
  const told = [...configs, ...packFiles].flatMap(({ path: file, text, findings }) =>
    findings.map(({ span, message, rule, severity }) => {
      assert.deepEqual({ rule, severity }, { rule: 'config', severity: 'error' })
      return [file, text.slice(span.start, span.end), message] as const
    }),
  )
  assert.equal(packs.get('general'), general)
  return { packs, own: [...packs.keys()].slice(1), told, layer }
}

const acme = { id: 'acme-pm', name: 'Product manager, Acme' }
const naming = (...roles: string[]) => ({ '.storylint.json': { roles } })

/** One finding: its file, its words, and what it says. */
async function only(files: Files) {
  const { told, ...rest } = await read(files)
  assert.equal(told.length, 1, JSON.stringify(told))
  const [file, words, message] = told[0] as (typeof told)[number]
  return { file, words, message, ...rest }
}

describe('own role packs', () => {
  it('are named by a configuration file, relative to it, and can be chosen below it', async () => {
    const files = {
      'bank/.storylint.json': '{ "roles": ["./packs/acme.json", "../shared.json"], "role": "acme-pm" }',
      'bank/packs/acme.json': '// mine\n{ "id": "acme-pm", "name": "Acme", "extends": "general", }',
      'shared.json': { id: 'shared', name: 'Shared' },
    }
    const { own, told, packs, layer } = await read(files, 'bank/2026/a.md')
    assert.deepEqual([told, own, layer.role], [[], ['acme-pm', 'shared'], 'acme-pm'])
    assert.deepEqual(packs.get('acme-pm')?.looksFor, ['Facts.'])
    assert.deepEqual((await read(files)).own, [])
  })

  it('add up from the root down, and a pack named twice is read once', async () => {
    const { own, told } = await read(
      {
        '.storylint.json': { roles: ['a.json'], role: 'a' },
        'bank/.storylint.json': { roles: ['../a.json', '../b.json', '../b.json'] },
        'a.json': { id: 'a', name: 'A' },
        'b.json': { id: 'b', name: 'B', extends: 'a' },
      },
      'bank/a.md',
    )
    assert.deepEqual([own, told], [['a', 'b'], []])
  })

  it('may build on one another, in any order', async () => {
    const { packs, told } = await read({
      ...naming('c.json', 'b.json', 'a.json'),
      'c.json': { id: 'c', name: 'C', extends: 'b', looksFor: ['C.'] },
      'b.json': { id: 'b', name: 'B', extends: 'a', looksFor: ['B.'] },
      'a.json': { id: 'a', name: 'A', extends: 'general', looksFor: ['A.'] },
    })
    assert.deepEqual([packs.get('c')?.looksFor, told], [['Facts.', 'A.', 'B.', 'C.'], []])
  })

  it('with a wrong key or value are told at it; the rest is used', async () => {
    const wrong = await only({ ...naming('a.json'), 'a.json': { ...acme, checklst: [], targetSeconds: 60 } })
    assert.deepEqual([wrong.file, wrong.words, wrong.own], ['a.json', 'checklst', ['acme-pm']])
    assert.match(wrong.message, /not a key of a role pack\. Did you mean “checklist”/)
    assert.equal(wrong.packs.get('acme-pm')?.targetSeconds, 60)
    const value = await only({ ...naming('a.json'), 'a.json': { ...acme, rules: { 'too-long': 'loud' } } })
    assert.deepEqual([value.file, value.words], ['a.json', 'loud'])
    assert.match(value.message, /takes off, error, warning, info or hint/)
    const broken = await only({ ...naming('a.json'), 'a.json': '{ "id": "acme-pm" "name": "Acme" }' })
    assert.deepEqual([broken.file, broken.words], ['a.json', '"name"'])
  })

  it('without an id and a name are none', async () => {
    for (const content of ['{}', '[]', '7', '{ "id": "x" }']) {
      const { file, own } = await only({ ...naming('a.json'), 'a.json': content })
      assert.deepEqual([file, own], ['a.json', []], content)
    }
  })

  it('built on what is no pack are told at it, and used without', async () => {
    const pack = {
      ...acme,
      extends: 'genral',
      checklist: [
        {
          id: 'x',
          title: 'X',
          items: [{ id: 'y', text: 'Y', when: { atLeast: 1, stories: { competency: 'ownership' } } }],
        },
      ],
    }
    const { file, words, message, own } = await only({ ...naming('a.json'), 'a.json': pack })
    assert.deepEqual([file, words, own], ['a.json', 'genral', ['acme-pm']])
    assert.match(message, /“genral” is not a role pack\. Did you mean “general”\? Accepted: .*general/)
  })

  it('built on themselves, or on one another in a circle, are told once each, and used without', async () => {
    const self = await only({ ...naming('a.json'), 'a.json': { ...acme, extends: 'acme-pm' } })
    assert.deepEqual([self.words, self.own], ['acme-pm', ['acme-pm']])
    assert.match(self.message, /built on itself/)
    const { told, own, packs } = await read({
      ...naming('d.json', 'a.json', 'b.json', 'c.json'),
      'a.json': { id: 'a', name: 'A', extends: 'b' },
      'b.json': { id: 'b', name: 'B', extends: 'c' },
      'c.json': { id: 'c', name: 'C', extends: 'a' },
      'd.json': { id: 'd', name: 'D', extends: 'a' },
    })
    assert.deepEqual(told.map(([file, words]) => [file, words]).sort(), [
      ['a.json', 'b'],
      ['b.json', 'c'],
      ['c.json', 'a'],
    ])
    assert.deepEqual([...own].sort(), ['a', 'b', 'c', 'd'])
    assert.equal(packs.get('d')?.extends, 'a')
  })

  it('with the id of another pack are told at it; the other one counts', async () => {
    const { words, message, own } = await only({ ...naming('a.json'), 'a.json': { id: 'general', name: 'Mine' } })
    assert.deepEqual([words, own], ['general', []])
    assert.match(message, /is the id of a bundled pack\. Give this pack an id of its own; with “extends”/)
    const two = await only({ ...naming('a.json', 'b.json'), 'a.json': acme, 'b.json': { ...acme, name: 'Other' } })
    assert.deepEqual([two.file, two.words], ['b.json', 'acme-pm'])
    assert.match(two.message, /another pack, “a\.json”/)
    assert.equal(two.packs.get('acme-pm')?.name, 'Product manager, Acme')
    const nested = await read(
      { ...naming('a.json'), 'a.json': acme, 'bank/.storylint.json': { roles: ['b.json'] }, 'bank/b.json': acme },
      'bank/x.md',
    )
    assert.deepEqual(
      nested.told.map(([file, place]) => [file, place]),
      [['bank/b.json', 'acme-pm']],
    )
  })

  for (const [what, content, message] of [
    ['there is no file', undefined, /“packs\/a\.json” cannot be used: there is no such file\./],
    ['the file cannot be read', new Error('permission is denied'), /permission is denied/],
    ['the file is too large', `{${' '.repeat(1_000_001)}}`, /longer than 1000000 characters/],
    ['the file is nested too deep', '['.repeat(1e5), /nested too deep/],
    ['the file is empty', '// soon\n', /it is empty/],
  ] as const)
    it(`that cannot be used since ${what} are told where they are named`, async () => {
      const files: Files = { ...naming('packs/a.json'), 'packs/a.json': content }
      const { file, words, message: said, own } = await only(files)
      assert.deepEqual([file, words, own], ['.storylint.json', 'packs/a.json', []])
      assert.match(said, message)
    })

  it('outside the workspace are told where they are named, and nothing there is read', async () => {
    const { words, message } = await only({ ...naming('../a.json'), '../a.json': acme, 'a.json': acme })
    assert.equal(words, '../a.json')
    assert.match(message, /leaves the workspace/)
  })

  it('that cannot be used are no roles, and the nearest that is one is named', async () => {
    const { told } = await read({ '.storylint.json': { roles: ['a.json'], role: 'acme-p' }, 'a.json': acme })
    assert.match(told[0]?.[2] ?? '', /“acme-p” is not a role\. Did you mean “acme-pm”/)
    const { told: both } = await read({ '.storylint.json': { roles: ['gone.json'], role: 'acme-pm' } })
    assert.deepEqual(
      both.map(([, words]) => words),
      ['gone.json', 'acme-pm'],
    )
  })

  it('are checked in a text that is being written, too', async () => {
    const opened = project({ ...naming('a.json'), 'a.json': acme, 'b.json': { id: 'b', name: 'B' } })
    const text = '{ "roles": ["../a.json", "../b.json", "none.json"], "role": "b" }'
    const { findings } = await opened.check('bank/.storylint.json', text)
    assert.deepEqual(
      findings.map(({ span }) => text.slice(span.start, span.end)),
      ['none.json'],
    )
  })

  it('are seen anew after forgetting', async () => {
    const files: Files = { ...naming('a.json') }
    const opened = project(files)
    assert.equal((await opened.settingsFor('a.md')).packs.has('acme-pm'), false)
    files['a.json'] = acme
    opened.forget()
    assert.equal((await opened.settingsFor('a.md')).packs.has('acme-pm'), true)
  })

  it('of any text are read without an error, and every place lies in the file', async () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"id"',
      '"a"',
      '"extends"',
      '"name"',
      '"checklist"',
      '1',
      ' ',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const text = pieces.join('')
        const { packFiles } = await project({ ...naming('a.json'), 'a.json': text }).settingsFor('a.md')
        for (const { span } of packFiles.flatMap(({ findings }) => findings))
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length)
      }),
    )
  })
})

describe('own role packs of the editor', () => {
  const overlaid = async (files: Files, own: unknown) => {
    const opened = project(files)
    return opened.overlaid(await opened.settingsFor('a.md'), own)
  }

  it('stand beside those of the files, from the root', async () => {
    const files = { ...naming('a.json'), 'a.json': acme, 'packs/b.json': { id: 'b', name: 'B', extends: 'acme-pm' } }
    const { packs, layer, problems, packFiles } = await overlaid(files, { roles: ['packs/b.json'], role: 'b' })
    assert.deepEqual([problems, layer.role, [...packs.keys()]], [[], 'b', ['general', 'acme-pm', 'b']])
    assert.deepEqual(layer.roles, ['a.json', 'packs/b.json'])
    assert.equal(packFiles.length, 2)
  })

  it('that cannot be used are told with their place among the settings', async () => {
    const { problems } = await overlaid({}, { roles: ['none.json', '../x.json'], role: 'b' })
    assert.deepEqual(
      problems.map(({ path }) => path.join('.')),
      ['role', 'roles.0', 'roles.1'],
    )
  })

  it('are read once, however often they are asked for', async () => {
    let asked = 0
    const opened = openProject(
      { read: async (path) => (path === 'a.json' ? (asked++, JSON.stringify(acme)) : undefined) },
      bundled,
    )
    const settings = await opened.settingsFor('x.md')
    const own = { roles: ['a.json'] }
    const [one, two] = await Promise.all([opened.overlaid(settings, own), opened.overlaid(settings, own)])
    assert.equal(asked, 1)
    assert.equal(one.packs, two.packs)
    opened.forget()
    await opened.overlaid(await opened.settingsFor('x.md'), own)
    assert.equal(asked, 2)
  })
})

describe('a role pack just begun', () => {
  const template = readFileSync(new URL('../../data/roles/starter.jsonc', import.meta.url), 'utf8')

  it('can be used as it stands, whatever it is called', async () => {
    for (const name of ['Product manager, Acme', 'A "b" \\ $& 的', '7']) {
      const id = packIdFor(name, () => false)
      const text = starterPack(template, id, name)
      assert.doesNotMatch(text, /\{\{/)
      const { told, packs } = await read({ ...naming('a.json'), 'a.json': text })
      assert.deepEqual([told, packs.get(id)?.name], [[], name])
      assert.deepEqual(packs.get(id)?.looksFor, ['Facts.'])
    }
  })

  it('has an id made of its name, and none that is taken', () => {
    const free = () => false
    assert.equal(packIdFor('  Ingénieure, Acme & Co. ', free), 'ingenieure-acme-co')
    assert.equal(packIdFor('3D artist', free), 'role-3d-artist')
    assert.equal(packIdFor('的', free), 'role')
    assert.equal(
      packIdFor('Acme', (id) => ['acme', 'acme-2'].includes(id)),
      'acme-3',
    )
    assert.match(packIdFor('x '.repeat(100), free), /^x(?:-x)+$/)
  })
})
