/** Which setting is being written at a place of a story's front matter: a key, or the value of one. Knows no settings. */

export type SettingPlace =
  /** A key at the left margin, in front matter that has no `storylint` yet. */
  | { readonly kind: 'root'; readonly begun: string }
  /** A key below `storylint`, or below its `rules`. */
  | { readonly kind: 'key'; readonly begun: string; readonly inRules: boolean; readonly named: readonly string[] }
  /** What stands behind the colon of a key; `storylint` itself may be one. */
  | { readonly kind: 'value'; readonly begun: string; readonly key: string }

/** @param before the text up to the cursor @param after what follows on its line */
export function settingPlace(before: string, after: string): SettingPlace | undefined {
  if (!/^\ufeff?---[ \t]*\r?\n/.test(before) || /\n---[ \t]*\r?\n/.test(before)) return undefined
  const lines = before.split(/\r?\n/)
  const line = lines.at(-1) as string
  const [, begun] = /(?:^|[\s{,"'])([\w-]*)$/.exec(line) ?? []
  if (begun === undefined || /^[\w-]/.test(after)) return undefined
  if (line === begun) return /^["']?storylint\b/m.test(before) ? undefined : { kind: 'root', begun }
  const top = lines.findLast((each) => /^["']?[\w-]+["']?[ \t]*:/.test(each)) ?? ''
  if (!/^["']?storylint\b/.test(top)) return undefined
  const [, key] = /(?:^|[\s{,])["']?([\w-]+)["']?[ \t]*:[ \t]+["']?[\w-]*$/.exec(line) ?? []
  if (key) return { kind: 'value', begun, key }
  const isKey = line.trim() === begun || /[{,][ \t]*[\w-]*$/.test(line)
  if (!isKey || /\[[^\]]*$/.test(line)) return undefined
  const named = [...before.matchAll(/(?:^[ \t]+|[{,][ \t]*)["']?([\w-]+)["']?[ \t]*:/gm)].map(
    ([, name]) => name as string,
  )
  return { kind: 'key', begun, inRules: isBelowRules(lines), named }
}

/** The nearest line above with less before it is that of `rules`. */
function isBelowRules(lines: readonly string[]): boolean {
  const indent = (line: string) => /^[ \t]*/.exec(line)?.[0].length ?? 0
  const own = indent(lines.at(-1) as string)
  return /^[ \t]+rules[ \t]*:/.test(lines.findLast((line) => line.trim() && indent(line) < own) ?? '')
}
