/** What is wrong with a configuration file as JSON, in plain words. Knows no setting. */
import { type ParseError, printParseErrorCode } from 'jsonc-parser'
import type { Span } from '../core/index.ts'

/** Nothing but spaces and comments: a file just begun. */
export const isBlank = (errors: readonly ParseError[]): boolean =>
  errors.every(({ error }) => printParseErrorCode(error) === 'ValueExpected')

export const spanOf = ({ offset, length }: ParseError, text: string): Span => ({
  start: Math.min(offset, text.length),
  end: Math.min(offset + Math.max(length, 1), text.length),
})

export function syntaxMessage(error: ParseError): string {
  return `${said[printParseErrorCode(error.error)] ?? 'This is not JSON.'} What can be read is used.`
}

const said: Readonly<Record<string, string>> = {
  CommaExpected: 'A comma is missing before this.',
  ColonExpected: 'A colon is missing before this.',
  PropertyNameExpected: 'The name of a setting is missing here; names stand in double quotes.',
  ValueExpected: 'A value is missing here.',
  CloseBraceExpected: 'A closing “}” is missing here.',
  CloseBracketExpected: 'A closing “]” is missing here.',
  EndOfFileExpected: 'The settings end before this; nothing may follow.',
  UnexpectedEndOfString: 'This text lacks its closing quote.',
  UnexpectedEndOfComment: 'This comment is never closed.',
  InvalidSymbol: 'This is no value; texts stand in double quotes.',
}
