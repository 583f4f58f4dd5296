/** The whole command line: arguments in, exit code out. Knows no story. */
import { posix, resolve } from 'node:path'
import { wrongRole } from './asked-role.ts'
import { explained } from './explain.ts'
import { runOnBank } from './bank-command.ts'
import { commandIn } from './bank-commands.ts'
import { complaintsTo, type Complaints, type Io, isColoured, unheard } from './io.ts'
import { lintFiles } from './lint-files.ts'
import { linterFor } from './linter.ts'
import { configText, ruleList, whyText } from './listing.ts'
import { helpText } from './option-table.ts'
import { type Options, readOptions } from './options.ts'
import { isClosed, toStream } from './output.ts'
import { productVersion, rulePage } from './product.ts'
import { codeOf, readText, reasonOf } from './texts.ts'

/** 0 nothing at error or warning level, 1 findings, 2 could not run. Never rejects. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const asked = commandIn(argv)
  if (asked) return runOnBank(asked.command, asked.argv, io)
  const complaints = complaintsTo(io.stderr)
  const { options, problems } = readOptions(argv)
  if (!options) {
    for (const problem of problems) complaints.say(problem)
    return 2
  }
  try {
    if (options.request.kind === 'lint') return await lintFiles(options, io)
    const answer = await answerTo(options, io, complaints)
    if (answer !== undefined) await toStream(io.stdout).write(answer)
  } catch (error) {
    if (!isClosed(error)) complaints.say(reasonOf(error))
  }
  return complaints.count() ? 2 : 0
}

/** What is asked instead of linting; undefined where it cannot be told, which has been said. */
async function answerTo(options: Options, io: Io, complaints: Complaints): Promise<string | undefined> {
  const { request } = options
  switch (request.kind) {
    case 'help':
      return helpText()
    case 'version':
      return `${productVersion()}\n`
    case 'list-rules':
      return ruleList(options.format)
    case 'explain': {
      const page = rulePage(request.rule)
      if (page !== undefined) return explained(page, isColoured(io.stdout, io.env))
      complaints.say(`${request.rule} has no page yet: the rule comes with a later version.`)
      return undefined
    }
    case 'print-config':
    case 'why':
      return aboutFile(request.file, request.kind, options, io, complaints)
    case 'lint':
      return undefined
  }
}

async function aboutFile(
  file: string,
  kind: 'print-config' | 'why',
  options: Options,
  io: Io,
  complaints: Complaints,
): Promise<string | undefined> {
  const source = { path: posix.normalize(file), file: resolve(io.cwd, file) }
  try {
    const linter = await linterFor(options, io.cwd, complaints)
    // Settings can be asked for before the file is there.
    const text = kind === 'why' ? await readText(source.file) : await readOrEmpty(source.file)
    const inForce = await linter.inForce(source)
    const wrong = await wrongRole(options, [source], linter)
    if (wrong !== undefined) {
      complaints.say(wrong)
      return undefined
    }
    const report = linter.lint(source, text, inForce)
    if (kind === 'why') return whyText(report)
    const plain = await linterFor({ ...options, layer: {} }, io.cwd, unheard)
    return configText({ inForce, report, plain: plain.lint(source, text, inForce), options: options.layer })
  } catch (error) {
    complaints.say(`${file}: ${reasonOf(error)}`)
    return undefined
  }
}

async function readOrEmpty(file: string): Promise<string> {
  try {
    return await readText(file)
  } catch (error) {
    if (codeOf((error as Error).cause) === 'ENOENT') return ''
    throw error
  }
}
