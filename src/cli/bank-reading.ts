/** Reads the stories of a bank for its commands: which files, for which role, what is ticked. Computes nothing itself. */
import { join, resolve } from 'node:path'
import {
  decodeLayer,
  type FileReport,
  idsWith,
  type Lines,
  linesOf,
  type Review,
  review,
  type RolePack,
} from '../core/index.ts'
import { progressPath, tickedIn } from '../project/progress-file.ts'
import { findFiles, type Source } from './files.ts'
import type { Complaints, Io } from './io.ts'
import { type Linter, linterFor } from './linter.ts'
import type { Progress } from './progress.ts'
import { readOrWaiting, readText, reasonOf } from './texts.ts'
import type { InForce } from './workspace.ts'

export interface Bank {
  readonly review: Review
  /** Of its files, in the order in which they were named. */
  readonly reports: readonly FileReport[]
  /** Of each file, by its path. */
  readonly lines: ReadonlyMap<string, Lines>
}

export interface BankOptions {
  readonly paths: readonly string[]
  readonly role?: string
  readonly config?: string
}

/** Undefined where there is no such role, which has been told; so is each file that cannot be read. Rejects where the settings cannot be read. */
export async function readBank(
  options: BankOptions,
  io: Io,
  complaints: Complaints,
  progress: Progress,
): Promise<Bank | undefined> {
  const layer = options.role === undefined ? {} : { role: options.role }
  const linter = await linterFor({ ...options, layer, assumeStory: false }, io.cwd, complaints)
  const sources = await findFiles(options.paths, io.cwd, complaints.say)
  const here = await linter.inForce(sources[0] ?? { path: '.', file: join(io.cwd, 'a.md') })
  const role = chosenRole(options, here, complaints)
  if (!role) return undefined
  const reports: FileReport[] = []
  for (const [index, source] of sources.entries()) {
    progress.show(index, sources.length, source.path)
    const report = await storiesIn(source, linter, complaints)
    if (report) reports.push(report)
  }
  progress.clear()
  const ticked = await ticksFor(role, here.root, complaints)
  const lines = new Map(reports.map(({ path, text }) => [path, linesOf(text)]))
  return { review: review(role, reports, ticked), reports, lines }
}

/** The one asked for, else the one that the settings name, else the general one. Undefined where it is none, which has been told. */
function chosenRole(options: BankOptions, { layer, packs }: InForce, complaints: Complaints): RolePack | undefined {
  const role = options.role ?? layer.role ?? 'general'
  for (const { message } of decodeLayer({ role }, idsWith(packs)).problems) complaints.say(`--role: ${message}`)
  return packs.get(role)
}

/** Undefined where the file is no story, or cannot be read, which has been told. */
async function storiesIn(source: Source, linter: Linter, complaints: Complaints): Promise<FileReport | undefined> {
  try {
    if (source.file === undefined) throw new Error('a bank is made of files: give their names')
    const report = linter.lint(source, await readText(source.file), await linter.inForce(source))
    return report.recognition.isStory ? report : undefined
  } catch (error) {
    complaints.say(`${source.path}: ${reasonOf(error)}`)
    return undefined
  }
}

/** What the person ticked in the editor's panel; nothing where there is no such file. */
async function ticksFor({ id }: RolePack, root: string, complaints: Complaints): Promise<ReadonlySet<string>> {
  const text = await readOrWaiting(resolve(root, progressPath), progressPath, complaints.note).catch(() => undefined)
  const ticked = tickedIn(text, id)
  if (typeof ticked !== 'string') return ticked
  const why =
    ticked === 'newer' ? 'a later version of Storylint wrote it' : 'it is not of the form that it is written in'
  complaints.say(`${progressPath}: ${why}; nothing in it counts as ticked.`)
  return new Set()
}
