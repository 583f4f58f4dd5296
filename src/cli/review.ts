/** `storylint review`: reads the stories of a bank and writes what it shows and lacks for a role. Computes nothing itself. */
import { join, resolve } from 'node:path'
import { decodeLayer, type FileReport, idsWith, linesOf, review, type RolePack } from '../core/index.ts'
import { progressPath, tickedIn } from '../project/progress-file.ts'
import { findFiles, type Source } from './files.ts'
import { type Reviewed, sumsOf } from './formats/review-facts.ts'
import { reviewJson } from './formats/review-json.ts'
import { reviewMarkdown } from './formats/review-markdown.ts'
import { reviewPretty } from './formats/review-pretty.ts'
import { type Complaints, complaintsTo, type Io, isColoured } from './io.ts'
import { type Linter, linterFor } from './linter.ts'
import { reviewHelpText } from './option-table.ts'
import { isClosed, openOutput, toStream } from './output.ts'
import { progressOn } from './progress.ts'
import { readReviewOptions, type ReviewOptions } from './review-options.ts'
import { readText, reasonOf } from './texts.ts'
import type { InForce } from './workspace.ts'

/** Gives the exit code. */
export async function reviewBank(argv: readonly string[], io: Io): Promise<number> {
  const progress = progressOn(io.stderr)
  const complaints = complaintsTo(io.stderr, progress.clear)
  const { options, problems } = readReviewOptions(argv)
  problems.forEach(complaints.say)
  if (!options) return 2
  try {
    if (options.help) {
      await toStream(io.stdout).write(reviewHelpText())
      return 0
    }
    const layer = options.role === undefined ? {} : { role: options.role }
    const linter = await linterFor({ ...options, layer, assumeStory: false }, io.cwd, complaints.say)
    const sources = await findFiles(options.paths, io.cwd, complaints.say)
    const here = await linter.inForce(sources[0] ?? { path: '.', file: join(io.cwd, 'a.md') })
    const role = chosenRole(options, here, complaints)
    if (!role) return 2
    const reports: FileReport[] = []
    for (const [index, source] of sources.entries()) {
      progress.show(index, sources.length, source.path)
      const report = await storiesIn(source, linter, complaints)
      if (report) reports.push(report)
    }
    progress.clear()
    const ticked = await ticksFor(role, here.root, complaints)
    const lines = new Map(reports.map(({ path, text }) => [path, linesOf(text)]))
    return await write({ review: review(role, reports, ticked), lines }, options, io, complaints)
  } catch (error) {
    progress.clear()
    if (!isClosed(error)) complaints.say(reasonOf(error))
    return complaints.count() ? 2 : 0
  }
}

/** The one asked for, else the one that the settings name, else the general one. Undefined where it is none, which has been told. */
function chosenRole(options: ReviewOptions, { layer, packs }: InForce, complaints: Complaints): RolePack | undefined {
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
  const text = await readText(resolve(root, progressPath)).catch(() => undefined)
  const ticked = tickedIn(text, id)
  if (typeof ticked !== 'string') return ticked
  const why =
    ticked === 'newer' ? 'a later version of Storylint wrote it' : 'it is not of the form that it is written in'
  complaints.say(`${progressPath}: ${why}; nothing in it counts as ticked.`)
  return new Set()
}

async function write(reviewed: Reviewed, options: ReviewOptions, io: Io, complaints: Complaints): Promise<number> {
  const toFile = options.output !== undefined
  const output = await openOutput(io, options.output)
  await output.write(textOf(reviewed, options, !toFile && isColoured(io.stdout, io.env)))
  await output.finish()
  const { coverage } = sumsOf(reviewed.review)
  if (complaints.count()) return 2
  return coverage < options.minCoverage ? 1 : 0
}

function textOf(reviewed: Reviewed, { format }: ReviewOptions, coloured: boolean): string {
  if (format === 'json') return reviewJson(reviewed)
  return format === 'markdown' ? reviewMarkdown(reviewed) : reviewPretty(reviewed, coloured)
}
