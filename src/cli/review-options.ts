/** What the person asked of `storylint review`: the arguments, checked. Knows no file. */
import { last, readTokens } from './option-tokens.ts'
import { type ReviewFormatName, reviewFormats, reviewTable } from './option-table.ts'
import { unknownName } from './options.ts'

export interface ReviewOptions {
  readonly help: boolean
  readonly paths: readonly string[]
  readonly format: ReviewFormatName
  readonly role?: string
  readonly output?: string
  readonly config?: string
  /** Share of the competencies that must have a story, in percent; 0 where none is asked for. */
  readonly minCoverage: number
}

export interface ReadReviewOptions {
  readonly options?: ReviewOptions
  /** One line each; where there is one, there are no options. */
  readonly problems: readonly string[]
}

/** The arguments behind the command's name; undefined where another command, or none, is named. */
export function reviewArguments(argv: readonly string[]): readonly string[] | undefined {
  const { command, commandAt } = readTokens(argv, reviewTable)
  return command === 'review' ? [...argv.slice(0, commandAt), ...argv.slice(commandAt + 1)] : undefined
}

export function readReviewOptions(argv: readonly string[]): ReadReviewOptions {
  const given = readTokens(argv, reviewTable)
  const [format, least] = [last(given, 'format') ?? 'pretty', last(given, 'min-coverage') ?? '0']
  const problems = [...given.problems]
  if (!(reviewFormats as readonly string[]).includes(format))
    problems.push(`--format: ${unknownName(format, reviewFormats)}`)
  if (!/^(?:100|\d{1,2})$/.test(least))
    problems.push(`--min-coverage takes a percentage from 0 to 100, not “${least}”.`)
  for (const name of ['output', 'config', 'role'] as const)
    if (last(given, name) === '') problems.push(`--${name} needs a value: --${name} ${reviewTable[name].value}.`)
  if (problems.length && !given.values.has('help')) return { problems }
  const optional = Object.fromEntries(
    (['role', 'output', 'config'] as const).flatMap((name) => {
      const value = last(given, name)
      return value === undefined ? [] : [[name, value]]
    }),
  )
  const options: ReviewOptions = {
    help: given.values.has('help'),
    paths: given.paths,
    format: format as ReviewFormatName,
    minCoverage: Number(least),
    ...optional,
  }
  return { options, problems: [] }
}
