/** What `include` and `exclude` say of a path. Knows globs, not what stands in a file. */
import picomatch from 'picomatch'
import type { Settings } from '../core/index.ts'
import { normal } from './paths.ts'

type Matcher = (path: string) => boolean

/** Lists are values that do not change, so one is made into a matcher once. */
const matchers = new WeakMap<readonly string[], Matcher>()

/**
 * @param path relative to the workspace root
 * @param root what the workspace's folder is called: somebody may have opened the very folder that a glob asks for
 */
export function listed(
  path: string,
  settings: Pick<Settings, 'include' | 'exclude'>,
  root = '',
): 'included' | 'excluded' | undefined {
  const plain = normal(path)
  if (matcherOf(settings.exclude)(plain)) return 'excluded'
  const isIncluded = matcherOf(settings.include)
  // Of a glob that names folders from the root on, the root is none.
  const isAnywhere = root !== '' && matcherOf(anywhereIn(settings.include))(`${root}/${plain}`)
  return isIncluded(plain) || isAnywhere ? 'included' : undefined
}

const anywhere = new WeakMap<readonly string[], readonly string[]>()

/** The globs that may begin in any folder. */
function anywhereIn(globs: readonly string[]): readonly string[] {
  const found = anywhere.get(globs) ?? globs.filter((glob) => glob.trim().startsWith('**/'))
  anywhere.set(globs, found)
  return found
}

function matcherOf(globs: readonly string[]): Matcher {
  const made = matchers.get(globs)
  if (made) return made
  const patterns = globs.flatMap(patternsOf)
  const matcher: Matcher = patterns.length ? picomatch(patterns, { dot: true, nonegate: true }) : () => false
  matchers.set(globs, matcher)
  return matcher
}

/** As people write them: from the root, with `./` or not; a folder's name stands for what is in it. */
function patternsOf(glob: string): string[] {
  // A backslash before a letter or digit parts folders; before anything else it takes a sign literally.
  const slashed = glob
    .trim()
    .replace(/\\(?=[\w.])/g, '/')
    .replace(/^(?:\.?\/+)+/, '')
  if (slashed === '' || slashed === '.') return ['**']
  if (slashed.endsWith('/')) return [`${slashed}**`]
  return /[*?[{(]/.test(slashed) ? [slashed] : [slashed, `${slashed}/**`]
}
