/** The side panel: three trees that show what the bank says, and what can be done from them. Computes nothing. */
import * as vscode from 'vscode'
import { count } from '../count.ts'
import { t } from '../l10n.ts'
import type { StoryWish } from '../writing/story-asks.ts'
import type { Bank } from './bank.ts'
import type { BankState } from './bank-state.ts'
import { checklistNodes } from './checklist-nodes.ts'
import { coverageNodes } from './coverage-nodes.ts'
import type { PanelNode, Target } from './nodes.ts'
import { setContext, showProgress } from './panel-progress.ts'
import { passes, type StoryFilter, toldFilter } from './story-filter.ts'
import { storyNodes } from './story-nodes.ts'
import type { Ticks } from './ticks.ts'
import { createTree, type Tree } from './tree.ts'

export const viewNames = ['checklist', 'stories', 'coverage'] as const
export type ViewName = (typeof viewNames)[number]

export interface Panel extends vscode.Disposable {
  readonly nodes: (view: ViewName) => readonly PanelNode[]
  /** A node that stands for a story, and the story's file. */
  readonly find: (view: ViewName, id: string) => Found | undefined
  /** The story that a node lacks, for the role of the bank. @param id of a node of any tree; anything else is none */
  readonly wanted: (id: unknown) => StoryWish | undefined
  readonly filter: () => StoryFilter
  readonly setFilter: (filter: StoryFilter) => void
  /** Ticks an item, or takes the tick away. */
  readonly toggle: (id: string, on?: boolean) => Promise<void>
}

export interface Found {
  readonly node: PanelNode
  readonly target: Target
  readonly uri: vscode.Uri
}

export function createPanel(bank: Bank, ticks: Ticks): Panel {
  const trees = Object.fromEntries(viewNames.map((name) => [name, createTree(name)])) as Trees
  const views = viewNames.map((name) => [`storylint.${name}`, trees[name].view] as const)
  let filter: StoryFilter = {}
  let isStale = false

  const refresh = (): void => {
    isStale = false
    const state = bank.state()
    if (state) show(trees, state, filter, ticks)
  }
  /** Trees that nobody sees are made when somebody looks, or asks for one of their nodes. */
  const update = (): void => {
    isStale = true
    if (views.some(([, { visible }]) => visible)) refresh()
    const state = bank.state()
    if (state) tellContexts(state)
  }
  const fresh = (): Trees => {
    if (isStale) refresh()
    return trees
  }
  const look = (): void => {
    bank.start()
    fresh()
  }
  const setFilter = (wanted: StoryFilter): void => {
    filter = wanted
    setContext('isFilteringStories', toldFilter(filter) !== '')
    update()
  }
  const toggle = async (id: string, on?: boolean): Promise<void> => {
    const role = bank.state()?.role
    const node = fresh().checklist.node(id)
    if (role && node?.item) await ticks.set(role.id, node.item, on ?? !node.ticked)
    trees.checklist.showAgain(id)
  }
  const events = vscode.Disposable.from(
    ...views.map(([, view]) => view.onDidChangeVisibility(({ visible }) => visible && look())),
    trees.checklist.view.onDidChangeCheckboxState(({ items }) => {
      for (const [id, state] of items) void toggle(id, state === vscode.TreeItemCheckboxState.Checked)
    }),
    bank.onDidChange(update),
    showProgress(bank, views),
  )
  if (views.some(([, { visible }]) => visible)) bank.start()

  return {
    nodes: (name) => fresh()[name].roots(),
    find: (name, id) => {
      const node = fresh()[name].node(id)
      const uri = node?.target && bank.state()?.uriOf(node.target.card)
      return node?.target && uri && { node, target: node.target, uri }
    },
    wanted: (id) => {
      const role = bank.state()?.role
      const { coverage, checklist } = fresh()
      const wanted = typeof id === 'string' ? (coverage.node(id) ?? checklist.node(id))?.wanted : undefined
      return wanted && { ...wanted, ...(role && { role: role.id }) }
    },
    filter: () => filter,
    setFilter,
    toggle,
    dispose: () => vscode.Disposable.from(events, ...viewNames.map((name) => trees[name])).dispose(),
  }
}

type Trees = Readonly<Record<ViewName, Tree>>

function show({ checklist, stories, coverage }: Trees, state: BankState, filter: StoryFilter, ticks: Ticks): void {
  const { review, role, keyOf, nameOf } = state
  const shown = review.stories.filter((card) => passes(card, filter))
  checklist.show(role ? checklistNodes(review, keyOf) : [])
  stories.show(storyNodes(shown, keyOf, nameOf))
  coverage.show(role ? coverageNodes(review, keyOf) : [])
  const told = toldFilter(filter)
  say(checklist.view, role?.name, role && ticks.trouble())
  say(stories.view, told, storiesMessage(state, told, shown.length))
  say(coverage.view, role?.name)
}

function tellContexts({ review, role }: BankState): void {
  setContext('bank', review.stories.length ? 'filled' : 'empty')
  setContext('bankRole', role ? 'chosen' : 'none')
}

function storiesMessage({ review, isWhole }: BankState, filter: string, shown: number): string | undefined {
  if (!isWhole) return t('Stopped before all files were read.')
  return filter ? t('Filter: {0}. {1} of {2}.', filter, shown, count(review.stories.length, 'story')) : undefined
}

/** What is said already is not said again: the editor would draw it. */
function say(view: vscode.TreeView<string>, description = '', message = ''): void {
  if ((view.description ?? '') !== description) view.description = description
  if ((view.message ?? '') !== message) view.message = message
}
