/** What is told without linting: the rules, the settings of a file, why it is linted. Knows no stream. */
import {
  defaults,
  type FileReport,
  type Layer,
  layerOfPack,
  mergeSettings,
  rules,
  type RolePack,
  type Settings,
} from '../core/index.ts'
import type { FormatName } from './option-table.ts'
import { printable } from './io.ts'
import type { InForce } from './workspace.ts'

export function ruleList(format: FormatName): string {
  const entries = rules.map(({ id, severity, summary }) => ({ id, severity, summary }))
  if (format === 'json') return `${JSON.stringify(entries, null, 2)}\n`
  const width = Math.max(...entries.map(({ id }) => id.length))
  return entries.map(({ id, severity, summary }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`).join('')
}

export const whyText = ({ path, recognition }: FileReport): string =>
  `${printable(path)}: ${printable(recognition.reason)}\n`

interface Asked {
  readonly inForce: InForce
  readonly report: FileReport
  /** The same without what the command line says. */
  readonly plain: FileReport
  readonly options: Layer
}

/** The settings in force, and the layers they come from, lowest first. */
export function configText({ inForce, report, plain, options }: Asked): string {
  const { path, settings, pack } = report
  const layers = [
    { from: 'defaults', settings: withRules(defaults) },
    ...(pack ? [{ from: `role pack ${pack.id}`, settings: contribution(pack) }] : []),
    ...inForce.configs.map((config) => ({ from: config.path, settings: config.layer })),
    {
      from: 'front matter',
      settings: difference(mergeSettings(layerOfPack(plain.pack), inForce.layer), plain.settings),
    },
    { from: 'command line', settings: options },
  ]
  const told = layers.filter((layer) => Object.keys(layer.settings).length)
  const shown = { path, listed: inForce.listed, settings: withRules(settings), layers: told }
  return `${JSON.stringify(shown, null, 2)}\n`
}

/** What a pack sets, and the names of measures that it adds. */
function contribution(pack: RolePack): object {
  const { rules: severities = {}, ...rest } = layerOfPack(pack)
  const names = Object.entries(pack.metrics).filter(([, list]) => list.length)
  return {
    ...(Object.keys(severities).length && { rules: severities }),
    ...rest,
    ...(names.length && { metrics: Object.fromEntries(names) }),
  }
}

/** Every rule with its severity, not only those that somebody set. */
function withRules(settings: Settings): Settings {
  const own = Object.fromEntries(rules.map(({ id, severity }) => [id, severity]))
  return { ...settings, rules: { ...own, ...settings.rules } }
}

/** What the second has that the first has not: what the layer between them said. */
function difference(low: Settings, high: Settings): Layer {
  const said = Object.entries(high).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(low[key as keyof Settings]),
  )
  const { rules: severities, ...rest } = Object.fromEntries(said) as Layer
  if (!severities) return rest
  const set = Object.entries(severities).filter(([id, severity]) => low.rules[id] !== severity)
  return { ...rest, rules: Object.fromEntries(set) }
}
