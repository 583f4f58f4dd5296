/** The commands for a bank by name. */
import { bankCommand } from './bank.ts'
import type { BankCommand } from './bank-command.ts'
import { exportCommand } from './export.ts'
import { matchCommand } from './match.ts'
import { readTokens } from './option-tokens.ts'
import { reviewCommand } from './review.ts'

export const bankCommands: readonly BankCommand[] = [reviewCommand, bankCommand, matchCommand, exportCommand]

/** The command that the arguments name, and the arguments without its name; undefined where they name none. */
export function commandIn(
  argv: readonly string[],
): { readonly command: BankCommand; readonly argv: readonly string[] } | undefined {
  for (const command of bankCommands) {
    const given = readTokens(argv, command.table)
    if (given.command === command.name)
      return { command, argv: [...argv.slice(0, given.commandAt), ...argv.slice(given.commandAt + 1)] }
  }
  return undefined
}
