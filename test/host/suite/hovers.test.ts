/** What the pointer tells where it rests: on a label, a finding, a measure, an id; nothing where no story is. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {
  closeAll,
  diagnostic,
  openFile,
  read,
  readme,
  remove,
  set,
  start,
  until,
  weakStory,
  write,
} from '../support.ts'

const story = `---
storylint:
  framework: parl
  role: spotify-pm
  competencies: [influence]
  too-long: hint
---

# The night shift

**Problem:** One in nine listeners left at night, and retention was low.

**Action:** I traced the requests and moved the check behind the first song.

**Result:** Skip rate fell from 40 % to 10 %. <!-- storylint-disable-line vague-phrase -->

**Learning:** I now look at the nights first.
`

/** All that is said of a place, ours among it. */
async function hoversAt(uri: vscode.Uri, at: vscode.Position): Promise<vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at)
  return hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[])
}

/** On the first of these words, asked for until something says so. */
function hover(document: vscode.TextDocument, words: string, said: RegExp, into = 1): Promise<vscode.MarkdownString> {
  const at = document.positionAt(document.getText().indexOf(words) + into)
  return until(async () => (await hoversAt(document.uri, at)).find(({ value }) => said.test(value)))
}

describe('hovers', () => {
  before(start)
  afterEach(async () => {
    await set('run', undefined)
    await closeAll()
  })
  after(() => remove('hover'))

  it('tell on a label what is asked there, its share and what the role says', async () => {
    const { document } = await openFile('hover/a.story.md', story)
    const said = await hover(document, 'Result:', /^\*\*Result\*\* · PARL/)
    assert.match(said.value, /Here: \d+ s, \d+ % of the story\./)
    assert.match(said.value, /Product manager\\, Spotify/)
    const action = await hover(document, 'Action:', /^\*\*Action\*\*/)
    assert.match(action.value, /takes as evidence here/)
  })

  it('tell on a measure how it was read', async () => {
    const { document } = await openFile('hover/b.story.md', story)
    const said = await hover(document, 'from 40 %', /Read as: a change/)
    assert.match(said.value, /From 40 \\% to 10 \\%\n- That is 30 points less\n- Of Skip rate: a measure of users/)
  })

  it('tell on a finding why, with two lines, and lead to the page by a command', async () => {
    const { document } = await openFile('hover/c.story.md', weakStory)
    const { range } = await diagnostic(document.uri, 'unquantified-result')
    const all = await until(async () => {
      const found = await hoversAt(document.uri, range.start)
      return found.some(({ value }) => value.includes('Weak: ')) && found
    })
    const said = all.find(({ value }) => value.includes('Weak: '))
    assert.match(said?.value ?? '', /Strong: .*\n\nTo silence it: .*storylint-disable-line unquantified-result/)
    assert.match(said?.value ?? '', /\]\(command:storylint\.openRule\?/)
    assert.doesNotMatch(said?.value ?? '', /!\[|\]\(https?:/)
  })

  it('tell on ids what they are: a rule, a role, a framework, a competency', async () => {
    const { document } = await openFile('hover/d.story.md', story)
    await hover(document, 'vague-phrase', /^\*\*vague-phrase\*\*: /)
    await hover(document, 'too-long', /^\*\*too-long\*\*: /)
    await hover(document, 'spotify-pm', /^\*\*Product manager\\, Spotify\*\*/)
    await hover(document, 'parl', /Problem → Action → Result → Learning/)
    await hover(document, 'influence', /What counts as evidence:/)
    await hover(document, 'retention', /a measure of users, of those that Product manager/)
  })

  // Of a folder of its own: a document that was opened by name stays for minutes, and others write to the one at the root.
  it('tell on a rule in the configuration file', async () => {
    const uri = await write('hover/.storylint.json', '{ "rules": { "too-long": "hint" } }\n')
    const document = await vscode.workspace.openTextDocument(uri)
    assert.ok(await read(uri))
    await hover(document, 'too-long', /^\*\*too-long\*\*: /)
  })

  it('are none in manual mode before somebody asks, and none in a text that is no story', async () => {
    const { document } = await openFile('hover/README.md', `${readme}\n**Result:** from 40 % to 10 %.\n`)
    const at = (words: string) => document.positionAt(document.getText().indexOf(words) + 1)
    for (const words of ['Problem', 'Result', '40 %']) assert.deepEqual(await hoversAt(document.uri, at(words)), [])
    await set('run', 'manual')
    const second = await openFile('hover/e.story.md', story)
    const label = second.document.positionAt(story.indexOf('Action:') + 1)
    assert.deepEqual(await hoversAt(second.document.uri, label), [])
  })
})
