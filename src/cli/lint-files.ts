/** Lints the files one by one and writes the report as it grows. Knows no rule and no format. */
import type { FileReport } from '../core/index.ts'
import { wrongRole } from './asked-role.ts'
import { type Source, findFiles, stdin } from './files.ts'
import { fixFile } from './fix-file.ts'
import { addTo, emptySummary, type Format, quieted, type Summary } from './formats/format.ts'
import { jsonFormat } from './formats/json.ts'
import { prettyFormat } from './formats/pretty.ts'
import { type Complaints, complaintsTo, type Io, isColoured } from './io.ts'
import { linterFor, type Linter } from './linter.ts'
import type { Options } from './options.ts'
import { isClosed, openOutput } from './output.ts'
import { type Progress, progressOn } from './progress.ts'
import { type Draft, readStream, readText, reasonOf } from './texts.ts'

interface Run {
  readonly io: Io
  readonly options: Options
  readonly linter: Linter
  readonly complaints: Complaints
  readonly progress: Progress
}

/** Gives the exit code. */
export async function lintFiles(options: Options, io: Io): Promise<number> {
  const progress = progressOn(io.stderr)
  const complaints = complaintsTo(io.stderr, progress.clear)
  const linter = await orTold(linterFor(options, io.cwd, complaints), options.config ?? '', complaints)
  if (!linter) return 2
  const sources = (await findFiles(options.paths, io.cwd, complaints.say)).map((source) => placed(source, options))
  const wrong = await wrongRole(options, sources, linter)
  if (wrong !== undefined) complaints.say(wrong)
  const output = wrong === undefined && (await orTold(openOutput(io, options.output), options.output ?? '', complaints))
  if (!output) return 2
  const summary = await writeReport(sources, output, { io, options, linter, complaints, progress })
  return exitCode(summary, options, complaints)
}

async function orTold<T>(made: T | Promise<T>, path: string, complaints: Complaints): Promise<T | undefined> {
  try {
    return await made
  } catch (error) {
    complaints.say(`${path}: ${reasonOf(error)}`)
    return undefined
  }
}

/** Standard input stands where the person says it does, else in the current folder under no name. */
function placed(source: Source, { stdinFilename }: Options): Source {
  if (source.path !== stdin || source.file !== undefined) return source
  return { path: stdinFilename ?? '<stdin>' }
}

async function writeReport(sources: readonly Source[], output: Draft, run: Run): Promise<Summary> {
  const { options, complaints, progress } = run
  const format = formatFor(run)
  let summary = emptySummary
  try {
    await output.write(format.start())
    for (const [index, source] of sources.entries()) {
      progress.show(index, sources.length, source.path)
      const report = await reportOn(source, run)
      if (!report) continue
      const shown = options.quiet ? { ...report, findings: quieted(report.findings) } : report
      summary = addTo(summary, shown)
      const text = format.file(shown)
      if (text) progress.clear()
      await output.write(text)
    }
    progress.clear()
    await output.write(format.end(summary))
    await output.finish()
  } catch (error) {
    await output.drop()
    progress.clear()
    if (!isClosed(error)) complaints.say(`${options.output ?? 'standard output'}: ${reasonOf(error)}`)
  }
  return summary
}

function formatFor({ io, options }: Run): Format {
  if (options.format === 'json') return jsonFormat()
  const toFile = options.output !== undefined
  const columns = !toFile && io.stdout.isTTY ? io.stdout.columns : undefined
  return prettyFormat({ coloured: !toFile && isColoured(io.stdout, io.env), ...(columns !== undefined && { columns }) })
}

/** Undefined where the file cannot be read or linted, which has been told; the others go on. */
async function reportOn(source: Source, { io, options, linter, complaints }: Run): Promise<FileReport | undefined> {
  try {
    const inForce = await linter.inForce(source)
    const lint = (each: string) => linter.lint(source, each, inForce)
    if (source.file === undefined) return lint(await readStream(io.stdin))
    if (!options.fix) return lint(await readText(source.file))
    return await fixFile(source.file, lint)
  } catch (error) {
    complaints.say(`${source.path}: ${reasonOf(error)}`)
    return undefined
  }
}

function exitCode({ errors, warnings }: Summary, { maxWarnings }: Options, complaints: Complaints): number {
  if (complaints.count()) return 2
  return errors || warnings > maxWarnings ? 1 : 0
}
