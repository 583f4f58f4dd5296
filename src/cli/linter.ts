/** Lints one text under the settings of its place, and tells what is wrong with those. Knows no stream and no format. */
import { resolve } from 'node:path'
import { analyse, type FileReport, linesOf, placeOf } from '../core/index.ts'
import type { Source } from './files.ts'
import type { Complaints } from './io.ts'
import type { Options } from './options.ts'
import { type InForce, workspacesIn } from './workspace.ts'

export interface Linter {
  /** The settings for a source; where a file of them is wrong, that has been told. */
  readonly inForce: (source: Source) => Promise<InForce>
  readonly lint: (source: Source, text: string, inForce: InForce) => FileReport
}

type LinterOptions = Pick<Options, 'config' | 'layer' | 'assumeStory'>

/** Throws where the person's own configuration cannot be read. */
export async function linterFor(options: LinterOptions, cwd: string, complaints: Complaints): Promise<Linter> {
  const workspaces = await workspacesIn(cwd, options.config, complaints.note)
  const told = new Set<string>()
  const tell = (file: SettingsFile) => {
    if (told.has(file.path)) return
    told.add(file.path)
    for (const line of problemLines(file)) complaints.say(line)
  }
  const inForce = async ({ file, path }: Source) => {
    const found = await workspaces.of(file ?? resolve(cwd, path))
    for (const each of [...found.configs, ...found.packFiles]) tell(each)
    return found
  }
  if (options.config !== undefined) await inForce({ path: options.config })
  return {
    inForce,
    lint: ({ path }, text, { layer, packs, listed }) => {
      const { layer: asked, assumeStory } = options
      try {
        const settings = { settings: layer, packs, options: asked, assumeStory }
        return analyse({ path, text, ...settings, ...(listed && { listed }) })
      } catch (error) {
        throw new Error(`this is a fault in storylint and not in the file: ${String(error)}`, { cause: error })
      }
    },
  }
}

type SettingsFile = InForce['configs'][number] | InForce['packFiles'][number]

function problemLines({ path, text, findings }: SettingsFile): string[] {
  const lines = linesOf(text)
  return findings.map(({ span, message }) => {
    const { line, column } = placeOf(lines, span.start)
    return `${path}:${line}:${column}: ${message}`
  })
}
