/** Reads the patterns of test/fixtures/patterns: what weakens a story, in a weak and a strong form. Runs nothing. */
import { readdirSync, readFileSync } from 'node:fs'

/** A story; `words` stand in the place that a weak one is flagged at. */
export interface Form {
  /** 1-based line of the file. */
  readonly at: number
  readonly words: string
  readonly text: string
}

export interface Pattern {
  /** The role whose interviewers ask for it: the file's name. */
  readonly role: string
  readonly title: string
  /** The rule that flags the weak forms. */
  readonly rule: string
  readonly weak: readonly Form[]
  readonly strong: readonly Form[]
}

const folder = new URL('../fixtures/patterns/', import.meta.url)

export const patterns: readonly Pattern[] = readdirSync(folder).flatMap((name) =>
  patternsOf(name.replace('.md', ''), readFileSync(new URL(name, folder), 'utf8')),
)

/** A pattern is a heading, its rule in backticks, and blocks fenced as `weak` and `strong`. */
function patternsOf(role: string, page: string): Pattern[] {
  const lines = page.split('\n')
  const found: { title: string; rule: string; weak: Form[]; strong: Form[] }[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string
    const last = found.at(-1)
    const rule = /^`([a-z-]+)`$/.exec(line)?.[1]
    const [, form, words] = /^```(weak|strong) ?(.*)$/.exec(line) ?? []
    if (line.startsWith('## ')) found.push({ title: line.slice(3), rule: '', weak: [], strong: [] })
    else if (rule && last) last.rule = rule
    else if (form && last) {
      const end = lines.indexOf('```', at)
      const text = lines.slice(at + 1, end).join('\n') + '\n'
      last[form as 'weak' | 'strong'].push({ at: at + 1, words: words ?? '', text })
      at = end
    }
  }
  return found.map((pattern) => ({ role, ...pattern }))
}
