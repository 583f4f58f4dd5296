/** Reads the examples of a rule page: stories with the findings that the carets under their lines demand. */

/** A finding that a caret line demands: 1-based line of the story, 0-based columns; `end` is the line's end where the finding goes on below. */
export interface Expected {
  readonly line: number
  readonly from: number
  readonly to: number
  readonly message: string
}

export interface Example {
  /** 1-based line of the page where the block begins. */
  readonly at: number
  /** `framework=star` and the like from the fence. */
  readonly options: Readonly<Record<string, string>>
  readonly text: string
  readonly expected: readonly Expected[]
}

const caretLine = /^( *)(\^+) (.+)$/

/** The `story` blocks of a page. Lines of carets are taken out of the text and become expectations for the line above. */
export function examplesOf(page: string): Example[] {
  const examples: Example[] = []
  const lines = page.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const fence = /^(`{3,})story\b(.*)$/.exec(lines[at] as string)
    if (!fence) continue
    const close = lines.indexOf(fence[1] as string, at + 1)
    if (close < 0) throw new Error(`line ${at + 1}: the block is not closed`)
    examples.push({ at: at + 1, options: optionsOf(fence[2] as string), ...readBlock(lines.slice(at + 1, close)) })
    at = close
  }
  return examples
}

const optionsOf = (words: string) =>
  Object.fromEntries([...words.matchAll(/([\w-]+)=(\S+)/g)].map((match) => [match[1] as string, match[2] as string]))

function readBlock(lines: readonly string[]): Pick<Example, 'text' | 'expected'> {
  const kept: string[] = []
  const expected: Expected[] = []
  for (const line of lines) {
    const match = caretLine.exec(line)
    if (!match) {
      kept.push(line)
      continue
    }
    const from = (match[1] as string).length
    expected.push({ line: kept.length, from, to: from + (match[2] as string).length, message: match[3] as string })
  }
  return { text: kept.join('\n') + '\n', expected }
}
