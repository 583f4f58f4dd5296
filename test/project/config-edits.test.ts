/** The phrase lands in the configuration file, and nothing else in it changes. */
import assert from 'node:assert/strict'
import { allowPhrase, nameRolePack } from '../../src/project/config-edits.ts'

describe('allowing a phrase', () => {
  it('starts a file', () => {
    assert.equal(allowPhrase(undefined, 'worked closely'), '{\n  "allow": [\n    "worked closely"\n  ]\n}\n')
  })

  it('keeps comments, other keys and the layout', () => {
    const before = '{\n\t// mine\n\t"framework": "star", // always\n\t"allow": ["a lot"],\n}\n'
    const after = allowPhrase(before, 'worked\n  closely')
    assert.ok(after)
    assert.ok(after.includes('// mine'))
    assert.ok(after.includes('"star", // always'))
    assert.match(after, /\[\s*"a lot",\s*"worked closely"\s*\]/)
  })

  it('keeps a list in alphabetical order, and any other as it is', () => {
    assert.match(allowPhrase('{"allow": ["b", "z"]}', 'M') ?? '', /"b",\s*"M",\s*"z"/)
    assert.match(allowPhrase('{"allow": ["z", "b"]}', 'm') ?? '', /"z",\s*"b",\s*"m"/)
  })

  it('names no phrase twice', () => {
    const text = '{"allow": ["Worked closely"]}'
    assert.equal(allowPhrase(text, 'worked closely'), text)
  })

  it('leaves the other lists alone where a role pack is named', () => {
    const before = '{\n  "allow": ["a lot"], // mine\n  "roles": ["b.json"]\n}\n'
    assert.equal(nameRolePack(before, 'b.json'), before)
    const after = nameRolePack(before, 'roles/a.json') ?? ''
    assert.match(after, /"allow": \["a lot"\], \/\/ mine\n {2}"roles": \[\s*"b\.json",\s*"roles\/a\.json"\s*\]/)
    assert.match(nameRolePack(undefined, 'a.json') ?? '', /^\{\s*"roles": \[\s*"a\.json"\s*\]\s*\}\n$/)
  })

  for (const broken of ['[]', '{"allow": "a lot"}', '{,}', 'allow: x'])
    it(`leaves alone what it cannot read: ${broken}`, () => {
      assert.equal(allowPhrase(broken, 'x'), undefined)
    })
})
