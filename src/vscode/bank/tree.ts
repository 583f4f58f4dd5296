/** A native tree of the editor that shows nodes, and shows anew only what changed. Knows no bank. */
import * as vscode from 'vscode'
import { t } from '../l10n.ts'
import { changedIds, indexOf, type PanelNode } from './nodes.ts'

export interface Tree extends vscode.Disposable {
  readonly view: vscode.TreeView<string>
  readonly roots: () => readonly PanelNode[]
  readonly node: (id: string) => PanelNode | undefined
  readonly show: (roots: readonly PanelNode[]) => void
  /** Takes back what the editor showed on its own, such as a tick that could not be kept. */
  readonly showAgain: (id: string) => void
}

/** The editor knows a node by its id: an id stays the same over changes, an object would not. */
/** @param name of the view, behind the product's */
export function createTree(name: string): Tree {
  const changed = new vscode.EventEmitter<string[] | undefined>()
  let roots: readonly PanelNode[] = []
  let index = indexOf(roots)
  const treeDataProvider: vscode.TreeDataProvider<string> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (id) => toItem(name, id, index.byId.get(id)),
    getChildren: (id = '') => [...index.childrenOf(id)],
    getParent: (id) => index.parentOf(id),
  }
  const options = { treeDataProvider, showCollapseAll: true, manageCheckboxStateManually: true }
  const view = vscode.window.createTreeView(`storylint.${name}`, options)
  return {
    view,
    roots: () => roots,
    node: (id) => index.byId.get(id),
    show: (now) => {
      const after = indexOf(now)
      const ids = changedIds(index, after)
      roots = now
      index = after
      if (ids.length) changed.fire(ids[0] === '' ? undefined : [...ids])
    },
    showAgain: (id) => changed.fire([id]),
    dispose: () => vscode.Disposable.from(view, changed).dispose(),
  }
}

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState
const { Checked, Unchecked } = vscode.TreeItemCheckboxState

/** The editor may still ask for one that is gone. */
function toItem(tree: string, id: string, node: PanelNode | undefined): vscode.TreeItem {
  const { label = '', children = [], isOpen, icon, ticked, target, said = label } = node ?? {}
  const item = new vscode.TreeItem(label, children.length ? (isOpen ? Expanded : Collapsed) : None)
  item.id = id
  item.accessibilityInformation = { label: said }
  if (node?.description) item.description = node.description
  // Plain text: a pack's words are a stranger's, and markdown could fetch pictures.
  item.tooltip = node?.tooltip ?? label
  if (icon) item.iconPath = new vscode.ThemeIcon(icon[0], icon[1] ? new vscode.ThemeColor(icon[1]) : undefined)
  if (node?.hint || node?.isStory) item.contextValue = node.hint ? 'hint' : 'story'
  if (node?.wanted) item.contextValue = 'wanted'
  if (ticked !== undefined) {
    item.checkboxState = { state: ticked ? Checked : Unchecked, accessibilityInformation: { label } }
    item.command = { command: 'storylint.toggleItem', title: ticked ? t('Untick') : t('Tick'), arguments: [id] }
  }
  if (target) item.command = { command: 'storylint.openFromPanel', title: t('Open'), arguments: [tree, id] }
  return item
}
