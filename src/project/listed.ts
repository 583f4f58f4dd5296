/** What `include` and `exclude` say of a path. Knows globs, not what stands in a file. */
import picomatch from 'picomatch'
import type { Settings } from '../core/index.ts'
import { normal } from './paths.ts'

type Matcher = (path: string) => boolean

/** Lists are values that do not change, so one is made into a matcher once. */
const matchers = new WeakMap<readonly string[], Matcher>()

/** @param path relative to the workspace root */
export function listed(
  path: string,
  settings: Pick<Settings, 'include' | 'exclude'>,
): 'included' | 'excluded' | undefined {
  const plain = normal(path)
  if (matcherOf(settings.exclude)(plain)) return 'excluded'
  return matcherOf(settings.include)(plain) ? 'included' : undefined
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
