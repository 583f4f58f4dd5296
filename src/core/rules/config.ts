/** A setting, front-matter value, comment or configuration file that cannot be used; found before any story is read. */
import type { Rule } from '../rule.ts'

export const config: Rule = {
  id: 'config',
  summary: 'A setting, front-matter value, comment or configuration file cannot be used.',
  severity: 'error',
  check: () => [],
}
