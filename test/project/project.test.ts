/** The configuration nearest to a file wins, and each file of it is read once. */
import assert from 'node:assert/strict'
import { openProject } from '../../src/project/index.ts'

function disk(files: Record<string, string>) {
  const asked: string[] = []
  return {
    files,
    asked,
    read: async (path: string) => {
      asked.push(path)
      return files[path]
    },
  }
}

describe('a project', () => {
  it('merges from the root down, the nearest winning', async () => {
    const project = openProject(
      disk({
        '.storylint.json':
          '{ "framework": "star", "targetSeconds": 60, "rules": { "too-long": "off" }, "allow": ["a"] }',
        'bank/.storylint.json': '{ "framework": "car", "rules": { "placeholder": "hint" }, "allow": ["b"] }',
        'other/.storylint.json': '{ "framework": "soar" }',
      }),
    )
    const { layer, configs } = await project.settingsFor('bank/2025/a.md')
    assert.deepEqual(layer, {
      framework: 'car',
      targetSeconds: 60,
      rules: { 'too-long': 'off', placeholder: 'hint' },
      allow: ['a', 'b'],
    })
    assert.deepEqual(
      configs.map(({ path }) => path),
      ['.storylint.json', 'bank/.storylint.json'],
    )
    assert.equal((await project.settingsFor('a.md')).layer.framework, 'star')
  })

  it('reads each file once, and gives the same value for all files of a folder', async () => {
    const files = disk({ 'bank/.storylint.json': '{}' })
    const project = openProject(files)
    const all = await Promise.all(['bank/a.md', 'bank/b.md', './bank/x/c.md', 'bank\\d.md'].map(project.settingsFor))
    assert.ok(all.every((settings) => settings === all[0]))
    assert.deepEqual(files.asked.sort(), ['.storylint.json', 'bank/.storylint.json', 'bank/x/.storylint.json'])
  })

  it('sees a change after it was told to forget', async () => {
    const files = disk({ '.storylint.json': '{ "framework": "star" }' })
    const project = openProject(files)
    await project.settingsFor('a.md')
    files.files['.storylint.json'] = '{ "framework": "car" }'
    assert.equal((await project.settingsFor('a.md')).layer.framework, 'star')
    project.forget()
    assert.equal((await project.settingsFor('a.md')).layer.framework, 'car')
  })

  it('goes on where a file cannot be read, and says so', async () => {
    const read = async (path: string) => {
      if (path === '.storylint.json') return '{ "framework": "star" }'
      throw new Error('permission is denied')
    }
    const { layer, configs } = await openProject({ read }).settingsFor('bank/a.md')
    assert.deepEqual(layer, { framework: 'star' })
    assert.deepEqual(
      configs.map(({ path, findings }) => [path, findings.map(({ message }) => message)]),
      [
        ['.storylint.json', []],
        ['bank/.storylint.json', ['This configuration file cannot be read: permission is denied.']],
      ],
    )
  })

  it('knows the ids that it is told', async () => {
    const own = { frameworks: ['own'], roles: [], rules: [] }
    const project = openProject(disk({ '.storylint.json': '{ "framework": "own" }' }), new Map(), own)
    assert.deepEqual((await project.settingsFor('a.md')).layer, { framework: 'own' })
  })
})
