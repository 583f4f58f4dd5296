/** Opens the page of the story bank over the stories of the folder and edits one; started by `tools/bench/editor.mjs`. */
import * as vscode from 'vscode'
import type { ToBank } from '../../../src/views/messages/bank.ts'
import type { Api } from '../../../src/vscode/extension.ts'
import { measured, pause, report } from './meter.ts'
import { profiled } from './profile.ts'

const rounds = 7

export async function run(): Promise<void> {
  const api = (await vscode.extensions.getExtension<Api>('storylint.storylint')?.activate()) as Api
  const shown = watch(api)
  const read = await profiled('bank read', () =>
    measured(async () => {
      await vscode.commands.executeCommand('storylint.openBank')
      await shown((last) => (last.type === 'show' ? last.model : last.change).head?.state === 'filled')
    }),
  )
  const opened = []
  for (let round = 0; round < rounds; round++) {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await pause(500)
    opened.push(
      await measured(async () => {
        await vscode.commands.executeCommand('storylint.openBank')
        await shown((last) => last.type === 'show')
      }),
    )
  }
  const editor = await aStoryBeside()
  const followed = []
  for (let round = 0; round < rounds; round++) {
    await api.whenIdle()
    await pause(2500)
    followed.push(
      await measured(async () => {
        const place = new vscode.Position(editor.document.lineCount, 0)
        await editor.edit((edit) => edit.insert(place, `\nRound ${round} cut it by ${round + 20} %.\n`))
        await shown((last) => last.type === 'change')
      }),
    )
  }
  report([{ title: 'bank', read, opened, followed }])
}

/** Gives a wait for a message from now on that the page has drawn. */
function watch({ bankView }: Api) {
  const sent = new Map<number, ToBank>()
  let tell: (drawn: ToBank) => void = () => {}
  bankView.onDidPost((message) => sent.set(message.turn, message))
  bankView.onDidReceive((message) => {
    const drawn = message.type === 'shown' && sent.get(message.turn)
    if (drawn) tell(drawn)
  })
  return (isIt: (drawn: ToBank) => boolean): Promise<void> =>
    new Promise((done) => {
      tell = (drawn) => {
        if (isIt(drawn)) done()
      }
    })
}

/** So that the page stays in sight. */
async function aStoryBeside(): Promise<vscode.TextEditor> {
  const [uri] = await vscode.workspace.findFiles('**/*.md', null, 1)
  const document = await vscode.workspace.openTextDocument(uri as vscode.Uri)
  return vscode.window.showTextDocument(document, vscode.ViewColumn.Beside)
}
