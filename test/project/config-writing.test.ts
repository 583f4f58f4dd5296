/** A setting is written into a configuration file without disturbing the rest of it. */
import assert from 'node:assert/strict'
import { setInConfig } from '../../src/project/config-writing.ts'

const cases: readonly (readonly [
  name: string,
  before: string | undefined,
  value: string | undefined,
  after?: string,
])[] = [
  ['starts a file', undefined, 'baker', '{\n  "role": "baker"\n}\n'],
  ['fills an empty one', ' \n', 'baker', '{\n  "role": "baker"\n}\n'],
  [
    'keeps comments, other keys and the layout',
    '{\n\t// mine\n\t"allow": ["a"], // b\n}\n',
    'baker',
    '{\n\t// mine\n\t"role": "baker",\n\t"allow": ["a"], // b\n}\n',
  ],
  ['replaces the old one', '{ "role": "x" /* r */, "allow": [] }', 'baker', '{ "role": "baker" /* r */, "allow": [] }'],
  ['takes it out', '{\n  "role": "x",\n  "allow": []\n}\n', undefined, '{\n  "allow": []\n}\n'],
  ['leaves alone what it cannot read', '{ "role": ', 'baker', undefined],
  ['leaves alone what is no map', '[]', 'baker', undefined],
]

describe('a setting of a configuration file', () => {
  for (const [name, before, value, after] of cases)
    it(name, () => assert.equal(setInConfig(before, 'role', value), after))
})
