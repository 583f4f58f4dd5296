/** Puts a role pack on top of the one it is built on. Knows nothing of what the entries mean. */
import type { ChecklistGroup, RolePack } from './role-pack.ts'

/** What the pack says, added to what its base says; entries of one id are the pack's. */
export function builtOn(base: RolePack | undefined, pack: RolePack): RolePack {
  if (!base) return pack
  return {
    ...base,
    ...pack,
    looksFor: once(base.looksFor, pack.looksFor),
    turnsDown: once(base.turnsDown, pack.turnsDown),
    rounds: pack.rounds.length ? pack.rounds : base.rounds,
    checklist: checklistOf(base.checklist, pack.checklist),
    rules: { ...base.rules, ...pack.rules },
    metrics: {
      technical: once(base.metrics.technical, pack.metrics.technical),
      user: once(base.metrics.user, pack.metrics.user),
      business: once(base.metrics.business, pack.metrics.business),
    },
    competencies: byId(base.competencies, pack.competencies),
  }
}

/** Both lists, each id once: the later entry says what it means, the earlier where it stands. */
export function byId<T extends { readonly id: string }>(low: readonly T[], high: readonly T[]): T[] {
  const entries = new Map<string, T>()
  for (const entry of low) entries.set(entry.id, entry)
  for (const entry of high) entries.set(entry.id, entry)
  return [...entries.values()]
}

const once = (low: readonly string[], high: readonly string[]): string[] => [...new Set([...low, ...high])]

/** Groups of one id are one. An item stands once in the checklist: where the pack puts it. */
function checklistOf(low: readonly ChecklistGroup[], high: readonly ChecklistGroup[]): ChecklistGroup[] {
  const groupOf = new Map(high.flatMap((group) => group.items.map(({ id }) => [id, group.id] as const)))
  const kept = low.map((group) => ({
    ...group,
    items: group.items.filter(({ id }) => (groupOf.get(id) ?? group.id) === group.id),
  }))
  const lower = new Map(kept.map((group) => [group.id, group]))
  const merged = high.map((group) => ({ ...group, items: byId(lower.get(group.id)?.items ?? [], group.items) }))
  return byId(kept, merged).filter(({ items }) => items.length)
}
