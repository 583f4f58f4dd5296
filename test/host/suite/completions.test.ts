/** What is offered while one writes: settings, ids, labels of parts, names of measures; nothing where there is no story. */
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, goodStory, openFile, openUntitled, readme, remove, set, start, until, write } from '../support.ts'

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(command, ...args)

/** Ours are told from the editor's own by what they say of themselves. */
async function itemsAt(document: vscode.TextDocument, at: vscode.Position, typed?: string) {
  const command = 'vscode.executeCompletionItemProvider'
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(command, document.uri, at, typed)
  return items
}

const nameOf = ({ label }: vscode.CompletionItem) => (typeof label === 'object' ? label.label : label)
const { Snippet, Value, EnumMember, Property, Keyword } = vscode.CompletionItemKind

/** Each text is a file of its own: one that is open follows its disk in its own time. */
let files = 0

/** Opens a text in which `|` is the cursor. @returns what is offered there, by kind, in order */
async function offered(
  text: string,
  kind: vscode.CompletionItemKind,
  typed?: string,
  path = `play/${++files}.story.md`,
) {
  const at = text.indexOf('|')
  const { document } = await openFile(path, text.replace('|', ''))
  const items = (await itemsAt(document, document.positionAt(at), typed)).filter((item) => item.kind === kind)
  return [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(nameOf)
}

/** Of the parts, without the snippets that come with the extension or the editor. */
const labels = async (text: string, typed?: string) =>
  (await offered(text, Snippet, typed)).filter((name) => /^[A-Z]/.test(name) && !name.includes(' '))

const front = (lines: string) => `---\nstorylint:\n${lines}---\n\n${goodStory}`
const star = (rest: string) => `# Oven\n\n## Situation\n\nIt burnt.\n\n## Action\n\nI turned the shelves.\n\n${rest}`

describe('completions', () => {
  before(start)
  afterEach(async () => {
    for (const key of ['role', 'framework', 'metrics']) await set(key, undefined)
    await closeAll()
    await remove('play', 'packs')
  })

  it('of front matter are its keys, and the values of each', async () => {
    assert.deepEqual((await offered(front('  |\n'), Property)).slice(0, 5), [
      'framework',
      'role',
      'competencies',
      'target-seconds',
      'rules',
    ])
    assert.ok(!(await offered(front('  framework: star\n  |\n'), Property)).includes('framework'))
    assert.equal((await offered(front('  framework: |\n'), EnumMember)).length, 16)
    assert.ok((await offered(front('  role: |\n'), EnumMember, ' ')).includes('spotify-tpm'))
    assert.deepEqual(await offered(front('  too-long: |\n'), EnumMember), ['error', 'warning', 'info', 'hint', 'off'])
    assert.ok((await offered(front('  rules:\n    |\n'), Property)).includes('vague-phrase'))
    assert.ok((await offered(front('  target-seconds: |\n'), EnumMember)).includes('120'))
    assert.deepEqual(await offered('---\ntitle: x\n|\n---\n\n# A\n', Property, undefined, 'play/notes.md'), [
      'storylint',
    ])
  })

  it('of a comment are its forms, and the rules that found something first', async () => {
    const text = star('## Result\n\nIt got faster. <!-- storylint-|\n')
    assert.ok((await offered(text, Keyword)).includes('storylint-disable-line'))
    const rules = await offered(
      star('## Result\n\nIt got faster. <!-- storylint-disable-line | -->\n'),
      EnumMember,
      ' ',
    )
    assert.ok(rules.indexOf('missing-part') < rules.indexOf('empty-learning'))
  })

  it('of labels are the parts that the story lacks, in order, in its style', async () => {
    await set('framework', 'star')
    assert.deepEqual((await labels(star('|\n'))).slice(0, 3), ['Task', 'Result', 'Learning'])
    assert.deepEqual(await labels(star('## |\n'), ' '), ['Task', 'Result'])
    assert.deepEqual(await labels(star('#|\n'), '#'), ['Task', 'Result'])
    assert.deepEqual(await labels(star('- |\n'), ' '), [], 'a list in a story with headings')
    assert.deepEqual(await labels(star('I |\n'), ' '), [])
    assert.deepEqual(await labels(star('```\n## |\n```\n'), ' '), [], 'in code')
    const bold = '# Oven\n\n**Situation:** It burnt.\n\n**Action:** I turned it.\n\n'
    assert.deepEqual(await labels(`${bold}**|\n`, '*'), ['Task', 'Result'])
  })

  it('write the label with its question, which is typed over', async () => {
    await set('framework', 'star')
    const { document, editor } = await openFile('play/b.story.md', star('## Res\n'))
    const end = document.lineAt(document.lineCount - 2).range.end
    editor.selection = new vscode.Selection(end, end)
    await run('editor.action.triggerSuggest')
    await until(async () => {
      await run('acceptSelectedSuggestion')
      return document.getText().includes('## Result\n\n[What changed')
    })
    await run('type', { text: 'Burnt loaves fell' })
    assert.equal(document.getText(), star('## Result\n\nBurnt loaves fell\n'))
  })

  it('of measures are the role’s and one’s own, behind a figure and in a result', async () => {
    await set('role', 'spotify-tpm')
    await set('metrics', ['loaves sold'])
    const names = await offered(star('## Result\n\nIn a month we had 12 % |\n'), Value, ' ')
    assert.equal(names[0], 'loaves sold')
    assert.ok(names.includes('error budget'))
    assert.deepEqual(await offered(star('## Result\n\nIn a month we |\n'), Value, ' '), [], 'nobody asked')
    assert.ok((await offered(star('## Result\n\nIn a month we |\n'), Value)).includes('error budget'))
    assert.deepEqual(await offered('# Oven\n\n## Situation\n\nIt was |\n', Value), [])
  })

  it('are none in a text that is no story, but for the front matter of an empty one', async () => {
    const kinds = [Value, EnumMember, Keyword]
    for (const text of [`${readme}\n|\n`, `${readme}\n## |\n`, `${readme}\nIt fell by 12 % |\n`, `${readme}\n<!-- |\n`])
      for (const kind of kinds)
        assert.deepEqual(await offered(text, kind, undefined, `play/README-${++files}.md`), [], text)
    const { document } = await openUntitled('')
    const [item] = (await itemsAt(document, new vscode.Position(0, 0))).filter(({ kind }) => kind === Property)
    assert.equal(item && nameOf(item), 'storylint')
  })

  it('of a configuration file are rules, and roles of one’s own', async () => {
    await write('play/packs/mine.json', '{ "id": "baker", "name": "Baker" }')
    const text = '{\n  "roles": ["packs/mine.json"],\n  "role": ""\n}\n'
    const { document } = await openFile('play/.storylint.json', text)
    const at = document.positionAt(text.lastIndexOf('""') + 1)
    const items = await until(async () => {
      const found = await itemsAt(document, at)
      return found.some((item) => nameOf(item) === 'baker') && found
    })
    assert.equal(items.filter((item) => nameOf(item) === 'baker').length, 1)
  })
})
