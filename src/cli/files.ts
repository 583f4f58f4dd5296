/** Which files the arguments name: files, folders and globs, in a stable order. Knows no setting and reads no text. */
import { stat } from 'node:fs/promises'
import { posix, resolve, sep } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { reasonOf } from './texts.ts'

export interface Source {
  /** As it is shown: the way it was given, `/` between folders. */
  readonly path: string
  /** Absent for standard input. */
  readonly file?: string
}

export const stdin = '-'

/** The files, each once; what names none is told. */
export async function findFiles(
  args: readonly string[],
  cwd: string,
  complain: (message: string) => void,
): Promise<Source[]> {
  const sources = new Map<string, Source>()
  for (const arg of args.length ? args : ['.']) {
    for (const source of await named(arg, cwd, complain)) {
      const key = source.file ?? stdin
      if (!sources.has(key)) sources.set(key, source)
    }
  }
  return [...sources.values()]
}

async function named(arg: string, cwd: string, complain: (message: string) => void): Promise<Source[]> {
  if (arg === stdin) return [{ path: stdin }]
  if (arg === '') return nothing('an empty name', 'names no file', complain)
  const path = slashed(arg)
  const found = await stat(resolve(cwd, arg)).catch((error: unknown) => error)
  if (found instanceof Error) {
    // Only what is not there can be a glob: names may hold brackets and stars.
    if (!isDynamicPattern(path)) return nothing(arg, reasonOf(found), complain)
    const sources = await search(...atFirstSign(path), cwd)
    return sources.length ? sources : nothing(arg, 'matches no markdown file', complain)
  }
  if (!(found as { isDirectory(): boolean }).isDirectory())
    return [{ path: posix.normalize(path), file: resolve(cwd, arg) }]
  const sources = await search(path, '**/*', cwd)
  return sources.length ? sources : nothing(arg, 'holds no markdown file', complain)
}

function nothing(arg: string, why: string, complain: (message: string) => void): Source[] {
  complain(`${arg}: ${why}`)
  return []
}

/** Paths with `/`; on Windows both slashes part folders. */
const slashed = (path: string) => (sep === '\\' ? path.replaceAll('\\', '/') : path)

/** The folder that a glob searches, and the rest: a glob may start outside the current folder. */
function atFirstSign(path: string): readonly [folder: string, pattern: string] {
  const cut = path.lastIndexOf('/', path.search(/[*?[\]{}()!+@]/)) + 1
  return [path.slice(0, cut), path.slice(cut)]
}

const markdown = /\.(?:md|markdown)$/i

/** Markdown below a folder. Links to folders are not followed, since they may lead in a circle or out of it. */
async function search(base: string, pattern: string, cwd: string): Promise<Source[]> {
  const found = await glob(pattern, {
    cwd: resolve(cwd, base || '.'),
    dot: true,
    followSymbolicLinks: false,
    expandDirectories: false,
    ignore: ['**/node_modules/**', '**/.git/**', '**/.svn/**', '**/.hg/**'],
  })
  const names = found.filter((name) => markdown.test(name)).sort()
  return names.map((name) => ({ path: posix.join(base || '.', name), file: resolve(cwd, base || '.', name) }))
}
