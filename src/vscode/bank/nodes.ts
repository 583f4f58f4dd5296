/** What the trees of the panel show, as plain values, and what of it changed. Knows neither the editor nor a bank. */
import type { Span, StoryCard } from '../../core/index.ts'

/** Where a click leads. */
export interface Target {
  readonly card: StoryCard
  readonly span: Span
}

/** A shape and a theme colour by the editor's names. */
export type Icon = readonly [shape: string, colour?: string]

/** A story that is yet to be written, by the ids of what it is to be. */
export interface Wanted {
  readonly framework?: string
  readonly competency?: string
}

export interface PanelNode {
  /** Once per tree, and the same as long as it means the same: what is open stays open. */
  readonly id: string
  readonly label: string
  readonly description?: string
  readonly tooltip?: string
  readonly icon?: Icon
  /** The checklist item that the person ticks, and whether it is. */
  readonly item?: string
  readonly ticked?: boolean
  /** The competency that it suggests, and that can be accepted. */
  readonly hint?: string
  /** The story that is missing here: what is known of it. */
  readonly wanted?: Wanted
  /** It is a story, which can be rehearsed by the node's id. */
  readonly isStory?: true
  /** For people who listen to it. */
  readonly said: string
  readonly isOpen?: boolean
  readonly target?: Target
  readonly children: readonly PanelNode[]
}

/** A tree by its ids; the roots stand under the empty id. */
export interface NodeIndex {
  readonly byId: ReadonlyMap<string, PanelNode>
  readonly childrenOf: (id: string) => readonly string[]
  readonly parentOf: (id: string) => string | undefined
}

export function indexOf(roots: readonly PanelNode[]): NodeIndex {
  const byId = new Map<string, PanelNode>()
  const parents = new Map<string, string>()
  const add = (nodes: readonly PanelNode[], parent?: string): void => {
    for (const node of nodes) {
      byId.set(node.id, node)
      if (parent !== undefined) parents.set(node.id, parent)
      add(node.children, node.id)
    }
  }
  add(roots)
  const idsOf = (nodes: readonly PanelNode[]) => nodes.map(({ id }) => id)
  const top = idsOf(roots)
  return {
    byId,
    childrenOf: (id) => (id === '' ? top : idsOf(byId.get(id)?.children ?? [])),
    parentOf: (id) => parents.get(id),
  }
}

/** The ids to show anew: each once, none below another; the empty id is the whole tree. Where a click leads is not seen. */
export function changedIds(before: NodeIndex, after: NodeIndex): readonly string[] {
  const changed: string[] = []
  const compare = (id: string): void => {
    if (id && before.byId.get(id) === after.byId.get(id)) return
    const [old, now] = [before.childrenOf(id), after.childrenOf(id)]
    if (look(before.byId.get(id)) !== look(after.byId.get(id)) || old.join('\n') !== now.join('\n')) changed.push(id)
    else now.forEach(compare)
  }
  compare('')
  return changed
}

function look(node: PanelNode | undefined): string {
  if (!node) return ''
  const { children, target, ...seen } = node
  return JSON.stringify([seen, children.length > 0, target !== undefined])
}
