/** A rehearsal: a page with a story's cues only, and the times it took, kept in the file of progress. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { FromRehearsal, ToRehearsal } from '../../../src/views/messages/rehearsal.ts'
import { closeAll, goodStory, inWorkspace, read, remove, start, until, write } from '../support.ts'

async function listen() {
  const { rehearsalView } = await start()
  const [out, back]: [ToRehearsal[], FromRehearsal[]] = [[], []]
  rehearsalView.onDidPost((message) => out.push(message))
  rehearsalView.onDidReceive((message) => back.push(message))
  return { out, back, rehearsalView }
}

const rehearse = (wanted?: string) => vscode.commands.executeCommand('storylint.rehearse', wanted)
const progress = async () => JSON.parse(await read(inWorkspace('.storylint/progress.json')))

describe('a rehearsal', () => {
  let heard: Awaited<ReturnType<typeof listen>>
  let key: string

  beforeEach(async () => {
    await write('.storylint.json', '{ "role": "general" }')
    const tagged = `---\nstorylint:\n  competencies: [ownership]\n---\n\n${goodStory.replace('Checkout', 'Till')}`
    key = `${await write('stories/till.md', tagged)}#0`
    await vscode.commands.executeCommand('storylint.stories.focus')
    await vscode.commands.executeCommand('storylint.readBankAgain')
    const api = await start()
    await until(() =>
      api
        .panel('coverage')
        .some(({ id, description }) => id === 'competency/ownership' && description === 'rests on one story'),
    )
    heard = await listen()
  })
  afterEach(async () => {
    await closeAll()
    await until(() => heard.rehearsalView.panel() === undefined)
    await remove('stories', '.storylint', '.storylint.json')
    await vscode.commands.executeCommand('storylint.readBankAgain')
    const api = await start()
    await api.whenIdle()
  })

  const planned = () => until(() => heard.out.at(-1)?.plan)
  const drawn = () => until(() => heard.back.some(({ type }) => type === 'shown'))

  it('shows the question, and of the story its cues and nothing else', async () => {
    await rehearse(key)
    const { title, question, isHidden, steps } = await planned()
    await drawn()
    assert.deepEqual([title, isHidden], ['Till that timed out', false])
    assert.ok(question, 'the role asks nothing of what the story is told for')
    assert.deepEqual(
      steps.map(({ name, opening }) => [name, opening]),
      [
        ['Situation', 'Our checkout failed for one in nine …'],
        ['Task', 'I had to find out why before …'],
        ['Action', 'I traced the requests and moved the …'],
        ['Result', 'Failed checkouts fell from 11 % to …'],
      ],
    )
    assert.ok(steps.every(({ planned: seconds }) => seconds > 0))
    assert.ok(steps[3]?.measures.some((measure) => measure.includes('11 %')))
  })

  it('keeps planned and taken times of each part, and tells them the next time', async () => {
    await rehearse(key)
    const { path, title } = await planned()
    await drawn()
    const parts = [{ name: 'Situation', planned: 20, taken: 31 }]
    await heard.rehearsalView.receive({ type: 'done', story: { path, title }, parts })
    const [kept] = (await progress()).rehearsals['stories/till.md']['Till that timed out']
    assert.deepEqual([kept.planned, kept.taken, kept.parts], [20, 31, parts])
    assert.match(kept.at, /^\d{4}-\d\d-\d\dT/)
    const before = heard.out.length
    await rehearse(key)
    await until(() => heard.out.length > before)
    assert.equal((await planned()).last, 31)
  })

  it('asks a question of the role by chance, and hides the story that answers it', async () => {
    await rehearse('question')
    const { title, question, isHidden } = await planned()
    await drawn()
    assert.deepEqual([title, isHidden], ['Till that timed out', true])
    assert.ok(question)
  })

  it('is asked for in a list, from the palette', async () => {
    const rehearsal = rehearse()
    await until(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
      return heard.out.length > 0
    })
    await rehearsal
    await drawn()
  })

  it('begins from a row of the bank', async () => {
    const { bankView } = await start()
    await bankView.receive({ type: 'rehearse', key })
    assert.equal((await planned()).title, 'Till that timed out')
    await drawn()
  })

  it('leads to its story', async () => {
    await rehearse(key)
    const { path, title } = await planned()
    await drawn()
    await heard.rehearsalView.receive({ type: 'open', story: { path, title } })
    const editor = await until(() => vscode.window.activeTextEditor)
    assert.match(editor.document.uri.path, /till\.md$/)
  })
})
