/** Whether the role that the command line asks for is one: a person's own packs are known only where the files lie. Knows no pack. */
import { decodeLayer, idsWith, known, type RolePack } from '../core/index.ts'
import type { Source } from './files.ts'
import type { Linter } from './linter.ts'
import type { Options } from './options.ts'

/** What is wrong with it, in a line; undefined where it is known to one of the files, or none is asked for. */
export async function wrongRole(
  { layer: { role } }: Options,
  sources: readonly Source[],
  linter: Linter,
): Promise<string | undefined> {
  if (role === undefined || known.roles.includes(role)) return undefined
  const packs = new Map<string, RolePack>()
  for (const source of sources) {
    const inForce = await linter.inForce(source)
    if (inForce.packs.has(role)) return undefined
    for (const [id, pack] of inForce.packs) packs.set(id, pack)
  }
  const [problem] = decodeLayer({ role }, idsWith(packs)).problems
  return problem && `--role: ${problem.message}`
}
