/** Role packs: chosen, they change what is told; one's own are begun, followed and, where they are wrong, shown as wrong. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {
  closeAll,
  diagnostic,
  gone,
  goodStory,
  open,
  openFile,
  read,
  remove,
  ruleOf,
  set,
  shownFor,
  start,
  until,
  write,
} from '../support.ts'

const { Error: error, Warning: warning, Information: information } = vscode.DiagnosticSeverity

/** Runs past two minutes. */
const long = goodStory.replace('I traced', `${'I read the log of the payments once more. '.repeat(60)}I traced`)

const has = (uri: vscode.Uri, rule: string, severity: vscode.DiagnosticSeverity) =>
  until(() => shownFor(uri).some((each) => ruleOf(each) === rule && each.severity === severity))

describe('role packs', () => {
  before(start)
  afterEach(async () => {
    for (const key of ['role', 'roles', 'rules']) await set(key, undefined)
    await closeAll()
    await remove('roles', 'packs', 'play', '.storylint.json')
    const api = await start()
    await api.whenIdle()
  })

  it('are all there, read from the extension’s own folder', async () => {
    const { document } = await openFile('play/a.md', long)
    const api = await start()
    for (const role of [
      'spotify-pm',
      'spotify-tpm',
      'spotify-ai-pm',
      'netflix-pm',
      'netflix-tpm',
      'student-pm',
      'general',
    ]) {
      await set('role', role)
      const pack = await until(() => api.report(document.uri)?.pack?.id === role && api.report(document.uri)?.pack)
      assert.ok(pack && pack.competencies.length >= 4, role)
    }
  })

  it('change severities once a role is chosen, beneath what the person set', async () => {
    const { document } = await openFile('play/b.md', long)
    await has(document.uri, 'too-long', information)
    await set('role', 'spotify-ai-pm')
    await has(document.uri, 'too-long', warning)
    await set('rules', { 'too-long': 'error' })
    await has(document.uri, 'too-long', error)
    const other = await openFile('play/c.md', `---\nstorylint:\n  role: general\n---\n\n${long}`)
    const api = await start()
    await until(() => api.report(other.document.uri)?.pack?.id === 'general')
  })

  it('are not read where a link leads out of the workspace', async function () {
    // `outside.json` is a link. A browser's worker cannot tell where one leads.
    if (!('process' in globalThis)) return this.skip()
    const config = await write('.storylint.json', '{ "roles": ["outside.json"] }')
    await openFile('play/f.md', long)
    const { message } = await diagnostic(config, 'config')
    assert.match(message, /outside\.json.* a link leads out of the workspace/)
  })

  it('of one’s own are begun, named in the configuration, and can be chosen at once', async () => {
    const { document } = await openFile('play/d.md', long)
    await write('.storylint.json', '{\n  // mine\n  "rules": {}\n}\n')
    const file = await vscode.commands.executeCommand<vscode.Uri>('storylint.newRolePack', 'Baker & Co')
    assert.ok(file.path.endsWith('/roles/baker-co.storylint-role.json'), file.path)
    const config = await read(vscode.Uri.joinPath(file, '../../.storylint.json'))
    assert.match(config, /\/\/ mine/)
    assert.match(config, /"roles": \[\s*"roles\/baker-co\.storylint-role\.json"\s*\]/)
    const text = await read(file)
    assert.match(text, /"name": "Baker & Co"/)
    const opened = await until(() =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString()),
    )
    assert.equal(opened.languageId, 'jsonc')
    await set('role', 'baker-co')
    const api = await start()
    await until(() => api.report(document.uri)?.pack?.name === 'Baker & Co')
    assert.deepEqual(shownFor(file), [])
    const next = await vscode.commands.executeCommand<vscode.Uri>('storylint.newRolePack', 'Baker & Co')
    assert.ok(next.path.endsWith('/baker-co-2.storylint-role.json'), next.path)
  })

  it('of one’s own are followed as they change, whatever their file is called', async () => {
    const pack = (severity: string) => `{ "id": "baker", "name": "Baker", "rules": { "too-long": "${severity}" } }`
    await write('packs/mine.json', pack('error'))
    await write('.storylint.json', '{ "roles": ["packs/mine.json"], "role": "baker" }')
    const { document } = await openFile('play/e.md', long)
    await has(document.uri, 'too-long', error)
    await write('packs/mine.json', pack('warning'))
    await has(document.uri, 'too-long', warning)
  })

  it('of one’s own that are wrong are shown in their file; the bundled ones go on working', async () => {
    const file = await write('packs/wrong.json', '{ "id": "baker", "name": "Baker", "checklst": [] }')
    const config = await write('.storylint.json', '{\n  "roles": ["packs/wrong.json", "packs/gone.json"]\n}\n')
    const { document } = await openFile('play/f.md', long)
    const wrong = await diagnostic(file, 'config')
    assert.equal(wrong.severity, error)
    const { document: shown } = await open(file)
    assert.equal(shown.getText(wrong.range), 'checklst')
    assert.equal(shownFor(file).length, 1)
    const missing = await diagnostic(config, 'config')
    assert.match(missing.message, /there is no such file/)
    assert.equal(missing.range.start.line, 1)
    await set('role', 'spotify-ai-pm')
    await has(document.uri, 'too-long', warning)
    await write('packs/gone.json', '{ "id": "gone", "name": "Here now" }')
    await gone(config, 'config')
    await write('packs/wrong.json', '{ "id": "baker", "name": "Baker" }')
    await gone(file, 'config')
  })
})
