/** What ships beside the code: the version and the rules' pages. Knows where they lie, not what they say. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const pages = join('docs', 'rules')

/** The same code is run from `src/cli/` and, bundled, from `dist/`: both lie below the package. */
function packageRoot(): string {
  let at = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(at, pages)) && dirname(at) !== at) at = dirname(at)
  return at
}

export const productVersion = (): string =>
  (JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }).version

/** Undefined where the rule has no page yet. */
export function rulePage(rule: string): string | undefined {
  const file = join(packageRoot(), pages, `${rule}.md`)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
