/** A page of ours in the editor area: one at a time, there again after the window is reloaded. Knows not what it shows. */
import * as vscode from 'vscode'
import { pageDocument } from './document.ts'

export interface ViewKind {
  /** Of the editor's own name for it, behind the product's, and of its files in `dist/views/`. */
  readonly name: string
  readonly title: () => string
  /** It goes on while another tab hides it; others are made anew, from what they kept, when they are seen again. */
  readonly runsHidden?: true
}

export interface View<Out extends object, In extends { readonly type: string }> extends vscode.Disposable {
  /** Brings it to the front; where it is not there, makes it. */
  readonly open: () => void
  /** False where nobody would see it; the page says `ready` once somebody does. */
  readonly post: (message: Out) => boolean
  readonly panel: () => vscode.WebviewPanel | undefined
  readonly onDidReceive: vscode.Event<In>
  readonly onDidPost: vscode.Event<Out>
  /** Takes over a panel that the editor kept. */
  readonly restore: (panel: vscode.WebviewPanel) => void
}

export function createView<Out extends object, In extends { readonly type: string }>(
  extension: vscode.Uri,
  { name, title, runsHidden }: ViewKind,
): View<Out, In> {
  const type = `storylint.${name}`
  const folder = vscode.Uri.joinPath(extension, 'dist', 'views')
  const options = { enableScripts: true, localResourceRoots: [folder] }
  const received = new vscode.EventEmitter<In>()
  const posted = new vscode.EventEmitter<Out>()
  let panel: vscode.WebviewPanel | undefined
  let isReady = false

  const restore = (given: vscode.WebviewPanel): void => {
    if (panel !== given) panel?.dispose()
    panel = given
    isReady = false
    given.webview.onDidReceiveMessage((message: In) => {
      if (panel !== given) return
      if (message.type === 'ready') isReady = true
      received.fire(message)
    })
    given.onDidChangeViewState(() => {
      if (panel === given && !given.visible && !runsHidden) isReady = false
    })
    given.onDidDispose(() => {
      if (panel !== given) return
      panel = undefined
      isReady = false
    })
    given.webview.options = options
    given.webview.html = documentOf(given.webview, folder, name, title())
  }
  const open = (): void => {
    if (panel) return panel.reveal()
    const column = vscode.window.activeTextEditor?.viewColumn ?? vscode.ViewColumn.Active
    const more = runsHidden ? { retainContextWhenHidden: true } : {}
    restore(vscode.window.createWebviewPanel(type, title(), column, { ...options, ...more }))
  }
  const serializer = vscode.window.registerWebviewPanelSerializer(type, {
    deserializeWebviewPanel: async (given) => restore(given),
  })
  return {
    open,
    post: (message) => {
      if (!panel || !isReady) return false
      posted.fire(message)
      void panel.webview.postMessage(message)
      return true
    },
    panel: () => panel,
    onDidReceive: received.event,
    onDidPost: posted.event,
    restore,
    dispose: () => {
      panel?.dispose()
      vscode.Disposable.from(serializer, received, posted).dispose()
    },
  }
}

function documentOf(webview: vscode.Webview, folder: vscode.Uri, name: string, title: string): string {
  const address = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(folder, file)).toString()
  return pageDocument({
    title,
    language: vscode.env.language,
    source: webview.cspSource,
    script: address(`${name}.js`),
    style: address(`${name}.css`),
    nonce: crypto.randomUUID().replaceAll('-', ''),
  })
}
