/** The command line knows the bundled role packs and a person's own, and shows what a pack contributed. */
import assert from 'node:assert/strict'
import spotifyAiPm from '../../data/roles/spotify-ai-pm.json' with { type: 'json' }
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { type Folder, folderWith, strong } from '../support/cli.ts'

/** Runs past two minutes: information of `too-long`, a warning for the AI product manager. */
const long = strong.replace('**Result:**', `${'I read the log of the fridge once more that night. '.repeat(40)}\n\n$&`)

const baker = '// mine\n{ "id": "baker", "name": "Baker", "rules": { "too-long": "error" }, "targetSeconds": 60 }'

interface Shown {
  readonly settings: { readonly role?: string; readonly targetSeconds: number; readonly rules: Record<string, string> }
  readonly layers: readonly { readonly from: string; readonly settings: Record<string, unknown> }[]
}

describe('the command line: role packs', () => {
  let folder: Folder
  beforeEach(() => {
    folder = folderWith({ 'a.story.md': long })
  })
  afterEach(() => folder.remove())

  const severity = async (...argv: string[]) => {
    const { out } = await folder.run(['a.story.md', '--format', 'json', ...argv])
    const [file] = (JSON.parse(out) as { files: { role?: string; findings: { rule: string; severity: string }[] }[] })
      .files
    return [file?.role, file?.findings.find(({ rule }) => rule === 'too-long')?.severity]
  }

  it('that are bundled change what is told', async () => {
    assert.deepEqual(await severity(), [undefined, 'info'])
    assert.deepEqual(await severity('--role', 'spotify-ai-pm'), ['spotify-ai-pm', 'warning'])
    assert.deepEqual(await severity('--role', 'spotify-ai-pm', '--rule', 'too-long=hint'), ['spotify-ai-pm', 'hint'])
    folder.write('.storylint.json', '{ "role": "spotify-ai-pm" }')
    assert.deepEqual(await severity(), ['spotify-ai-pm', 'warning'])
    folder.write('a.story.md', `---\nstorylint:\n  role: general\n---\n${long}`)
    assert.deepEqual(await severity(), ['general', 'info'])
  })

  it('are not read where a link leads out of the workspace', async () => {
    const outside = folderWith({ 'own.json': baker })
    symlinkSync(join(outside.path, 'own.json'), join(folder.path, 'link.json'))
    symlinkSync(outside.path, join(folder.path, 'packs'))
    folder.write('.storylint.json', '{ "roles": ["link.json", "packs/own.json"] }')
    const { err } = await folder.run(['a.story.md'])
    assert.equal(err.filter((line) => line.includes('a link leads out of the workspace')).length, 2)
    outside.remove()
  })

  it('of one’s own can be chosen in the configuration and by the option', async () => {
    folder.write('packs/baker.json', baker)
    folder.write('.storylint.json', '{ "roles": ["packs/baker.json"] }')
    assert.deepEqual(await severity('--role=baker'), ['baker', 'error'])
    folder.write('.storylint.json', '{ "roles": ["packs/baker.json"], "role": "baker" }')
    assert.deepEqual(await severity(), ['baker', 'error'])
  })

  it('of one’s own work with --config, from where that file lies', async () => {
    folder.write('conf/mine.json', '{ "roles": ["baker.json"], "role": "baker" }')
    folder.write('conf/baker.json', baker)
    assert.deepEqual(await severity('--config', 'conf/mine.json'), ['baker', 'error'])
  })

  it('that are wrong are told once, with file and place, and the bundled ones go on working', async () => {
    folder.write('packs/baker.json', '{ "id": "baker", "name": "Baker", "ruls": {} }')
    folder.write('.storylint.json', '{\n  "roles": ["packs/baker.json", "packs/gone.json"]\n}')
    const { code, out, err } = await folder.run(['.', '--role', 'spotify-ai-pm'])
    assert.equal(code, 2)
    assert.deepEqual(err.map((line) => line.replace(/: (?:“ruls” is|The role pack).*/, '')).sort(), [
      'storylint: .storylint.json:2:34',
      'storylint: packs/baker.json:1:36',
    ])
    assert.match(out, /warning +This story is too long/)
  })

  it('that nobody knows stop the run, and the nearest is named', async () => {
    folder.write('baker.json', baker)
    folder.write('.storylint.json', '{ "roles": ["baker.json"] }')
    const message = 'storylint: --role: “bakr” is not a role. Did you mean “baker”? Accepted: '
    for (const argv of [['.'], ['--why', 'a.story.md'], ['--print-config', 'a.story.md'], ['.', '--output', 'o.txt']]) {
      const { code, out, err } = await folder.run([...argv, '--role', 'bakr'])
      assert.deepEqual([code, out, err.length], [2, '', 1])
      assert.ok(err[0]?.startsWith(message) && err[0].endsWith(', general, baker.'), err[0])
    }
    assert.throws(() => folder.read('o.txt'))
    assert.match((await folder.run(['--role', 'spotify-mp'])).err.join(), /Did you mean “spotify-pm”/)
  })

  it('are shown by --print-config with what they contributed, beneath the rest', async () => {
    folder.write('.storylint.json', '{ "rules": { "too-long": "hint" }, "role": "general" }')
    folder.write('a.story.md', `---\nstorylint:\n  part-order: off\n---\n${long}`)
    const { out, code } = await folder.run(['--print-config', 'a.story.md', '--role', 'spotify-ai-pm'])
    assert.equal(code, 0)
    const { settings, layers } = JSON.parse(out) as Shown
    assert.deepEqual(
      [settings.role, settings.rules['too-long'], settings.rules['missing-lens']],
      ['spotify-ai-pm', 'hint', 'warning'],
    )
    assert.deepEqual(
      layers.map(({ from }) => from),
      ['defaults', 'role pack spotify-ai-pm', '.storylint.json', 'front matter', 'command line'],
    )
    assert.deepEqual(layers[1]?.settings, { rules: spotifyAiPm.rules, metrics: spotifyAiPm.metrics })
    assert.deepEqual(layers[3]?.settings, { rules: { 'part-order': 'off' } })
    folder.write('baker.json', baker)
    folder.write('.storylint.json', '{ "roles": ["baker.json"], "role": "baker" }')
    const own = JSON.parse((await folder.run(['--print-config', 'a.story.md'])).out) as Shown
    assert.equal(own.settings.targetSeconds, 60)
    assert.equal(own.layers[1]?.from, 'role pack baker')
  })
})
