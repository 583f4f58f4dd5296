/** Lints one text under the settings of its place, and tells what is wrong with those. Knows no stream and no format. */
import { resolve } from 'node:path'
import { analyse, type FileReport, linesOf, placeOf } from '../core/index.ts'
import type { ConfigFile } from '../project/index.ts'
import type { Source } from './files.ts'
import type { Options } from './options.ts'
import { type InForce, ownConfig, workspacesIn } from './workspace.ts'

export interface Linter {
  /** The settings for a source; where a file of them is wrong, that has been told. */
  readonly inForce: (source: Source) => Promise<InForce>
  readonly lint: (source: Source, text: string, inForce: InForce) => FileReport
}

/** Throws where the person's own configuration cannot be read. */
export async function linterFor(options: Options, cwd: string, complain: (message: string) => void): Promise<Linter> {
  const config = options.config === undefined ? undefined : await ownConfig(cwd, options.config)
  const workspaces = workspacesIn(cwd, config)
  const told = new Set<string>()
  const tell = (file: ConfigFile) => {
    if (told.has(file.path)) return
    told.add(file.path)
    for (const line of problemLines(file)) complain(line)
  }
  if (config) tell(config)
  return {
    inForce: async ({ file, path }) => {
      const inForce = await workspaces.of(file ?? resolve(cwd, path))
      inForce.configs.forEach(tell)
      return inForce
    },
    lint: ({ path }, text, { settings, listed }) => {
      const { layer, assumeStory } = options
      try {
        return analyse({ path, text, settings, options: layer, assumeStory, ...(listed && { listed }) })
      } catch (error) {
        throw new Error(`this is a fault in storylint and not in the file: ${String(error)}`, { cause: error })
      }
    },
  }
}

function problemLines({ path, text, findings }: ConfigFile): string[] {
  const lines = linesOf(text)
  return findings.map(({ span, message }) => {
    const { line, column } = placeOf(lines, span.start)
    return `${path}:${line}:${column}: ${message}`
  })
}
