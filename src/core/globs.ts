/** Keeps the globs that any path is matched against in no time, and tells the others. Knows how a glob is written, and matches none. */
import { quote } from './schema-words.ts'
import type { SettingsProblem } from './settings-decoding.ts'

/** People need a few of each. With more, a path can be made that takes longer than anybody waits. The schema limits the rest. */
const mostFolders = 3
const mostInName = 3

export interface Globs {
  readonly value: Readonly<Record<string, readonly string[]>>
  readonly problems: readonly SettingsProblem[]
}

/** Of the lists `include` and `exclude`. @param whole as they were written: its places count */
export function readableGlobs(checked: Readonly<Record<string, unknown>>, whole: unknown): Globs {
  const value: Record<string, readonly string[]> = {}
  const problems: SettingsProblem[] = []
  for (const key of ['include', 'exclude']) {
    const globs = checked[key] as readonly string[] | undefined
    if (!globs) continue
    value[key] = globs.filter((glob) => globProblem(glob) === undefined)
    const written = (whole as Record<string, readonly unknown[]>)[key] ?? []
    for (const [index, glob] of written.entries()) {
      const problem = typeof glob === 'string' && globs.includes(glob) ? globProblem(glob) : undefined
      if (problem) problems.push({ path: [key, index], onKey: false, message: cannotBeUsed(glob as string, problem) })
    }
  }
  return { value, problems }
}

/** Why a glob cannot be used, if so. */
export function globProblem(glob: string): string | undefined {
  if (/[+*!]\(|\)[+*?{]|\(\?/.test(glob)) return 'repeats or denies a group in round brackets'
  if ((glob.match(/\*\*/g)?.length ?? 0) > mostFolders) return `holds more than ${mostFolders} “**”`
  const names = glob.replaceAll('**', '').split('/')
  if (names.some((name) => (name.match(/\*/g)?.length ?? 0) > mostInName))
    return `holds more than ${mostInName} “*” in one name`
  return undefined
}

const cannotBeUsed = (glob: string, problem: string) =>
  `${quote(glob)} cannot be used as a glob: it ${problem}. Write several short ones in its place.`
