/** What is told without linting: the rules, the settings of a file, why it is linted. Knows no stream. */
import { type FileReport, type Layer, defaults, mergeSettings, rules, type Settings } from '../core/index.ts'
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
  /** Of the file, without what the command line says. */
  readonly report: FileReport
  readonly options: Layer
}

/** The settings in force, and the layers they come from, lowest first. */
export function configText({ inForce, report, options }: Asked): string {
  const layers = [
    { from: 'defaults', settings: withRules(defaults) as Layer },
    ...inForce.configs.map(({ path, layer }) => ({ from: path, settings: layer })),
    { from: 'front matter', settings: difference(inForce.settings, report.settings) },
    { from: 'command line', settings: options },
  ]
  const settings = withRules(mergeSettings(report.settings, options))
  const told = layers.filter((layer) => Object.keys(layer.settings).length)
  return `${JSON.stringify({ path: report.path, listed: inForce.listed, settings, layers: told }, null, 2)}\n`
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
