/** Runs one of the commands for a bank: checks what is asked, reads the stories, writes the answer. Knows no command. */
import { type Bank, readBank } from './bank-reading.ts'
import { complaintsTo, type Io, isColoured } from './io.ts'
import { type Given, last, readTokens } from './option-tokens.ts'
import { type OptionEntry, rowsOf } from './option-table.ts'
import { unknownName } from './options.ts'
import { isClosed, openOutput, toStream } from './output.ts'
import { progressOn } from './progress.ts'
import { type Draft, reasonOf } from './texts.ts'

/** What is asked of a command, by the names of its table. */
export type Asked = Given<string>

export interface Answer {
  readonly text: string
  /** Where all could be read. */
  readonly code: 0 | 1
}

export interface BankCommand {
  readonly name: string
  readonly table: Readonly<Record<string, OptionEntry>>
  /** What stands above the options in its help, and below them. */
  readonly help: readonly [above: string, below: string]
  /** What is wrong with what is asked, one line each, besides what the table tells. */
  readonly problems?: (asked: Asked) => readonly string[]
  /** Which of the arguments name files; all where it is left out. */
  readonly pathsIn?: (asked: Asked) => readonly string[]
  readonly answer: (bank: Bank, asked: Asked, coloured: boolean) => Answer
}

/**
 * Never rejects.
 * @param argv without the command's name
 * @returns the exit code
 */
export async function runOnBank(command: BankCommand, argv: readonly string[], io: Io): Promise<number> {
  const progress = progressOn(io.stderr)
  const complaints = complaintsTo(io.stderr, progress.clear)
  const asked = readTokens(argv, command.table)
  try {
    if (asked.values.has('help')) {
      await toStream(io.stdout).write(helpOf(command))
      return 0
    }
    for (const problem of problemsOf(command, asked)) complaints.say(problem)
    if (complaints.count()) return 2
    const paths = command.pathsIn?.(asked) ?? asked.paths
    const bank = await readBank({ paths, ...valuesOf(asked) }, io, complaints, progress)
    if (!bank) return 2
    const file = last(asked, 'output')
    const { text, code } = command.answer(bank, asked, file === undefined && isColoured(io.stdout, io.env))
    await writeTo(await openOutput(io, file), text)
    return complaints.count() ? 2 : code
  } catch (error) {
    progress.clear()
    if (!isClosed(error)) complaints.say(reasonOf(error))
    return complaints.count() ? 2 : 0
  }
}

/** Whole, or not at all. */
async function writeTo(output: Draft, text: string): Promise<void> {
  try {
    await output.write(text)
    await output.finish()
  } catch (error) {
    await output.drop()
    throw error
  }
}

const helpOf = ({ table, help: [above, below] }: BankCommand) => `${above}\n\n${rowsOf(table)}\n\n${below}\n`

function problemsOf(command: BankCommand, asked: Asked): readonly string[] {
  const problems = [...asked.problems]
  for (const [name, { value, oneOf }] of Object.entries(command.table)) {
    const given = last(asked, name)
    if (given === undefined || !value) continue
    if (oneOf && !oneOf.includes(given)) problems.push(`--${name}: ${unknownName(given, oneOf)}`)
    else if (given === '') problems.push(`--${name} needs a value: --${name} ${value}.`)
  }
  return [...problems, ...(command.problems?.(asked) ?? [])]
}

function valuesOf(asked: Asked): { readonly role?: string; readonly config?: string } {
  const [role, config] = [last(asked, 'role'), last(asked, 'config')]
  return { ...(role !== undefined && { role }), ...(config !== undefined && { config }) }
}
