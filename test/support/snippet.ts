/** What the editor puts into a text for a snippet that nobody fills in: defaults, and of choices the first. */

/** @param pick of the options of a choice, 0-based */
export function expanded(body: readonly string[], pick = 0): string {
  const stops = /\$(?:\{\d+:((?:\\.|[^\\}])*)\}|\{\d+\|((?:\\.|[^\\|])*)\|\}|\d+)|\\([\\$}])/g
  return body.join('\n').replace(stops, (_, text?: string, options?: string, sign?: string) => {
    if (sign !== undefined) return sign
    if (options !== undefined) return unescaped(optionsOf(options).at(pick) ?? '')
    return unescaped(text ?? '')
  })
}

const optionsOf = (options: string): string[] => options.split(/(?<!\\),/)
const unescaped = (text: string): string => text.replace(/\\([\\$},|])/g, '$1')
