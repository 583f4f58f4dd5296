/** Words for a hover, safe to be put into markdown, and short. Pure. */
import { plainWords } from '../../project/plain-words.ts'

const mostLetters = 300

/** What a person or a pack wrote. */
export function plain(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  const cut = words.length > mostLetters ? `${words.slice(0, mostLetters - 1).trimEnd()}…` : words
  return plainWords(cut)
}

export const strong = (text: string): string => `**${plain(text)}**`

export const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')

/** Paragraphs; what is empty falls out. */
export const paragraphs = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n\n')

/** A link that runs one of the commands that the hover trusts. */
export const commandLink = (text: string, command: string, ...args: readonly unknown[]): string =>
  `[${plain(text)}](command:${command}${args.length ? `?${encodeURIComponent(JSON.stringify(args))}` : ''})`
