/** What the command line is given to read from and write to. Knows no option and no story. */
import type { Readable, Writable } from 'node:stream'

export interface Terminal extends Writable {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** A part of `process`, so that a test can stand in for it. */
export interface Io {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: Readable
  readonly stdout: Terminal
  readonly stderr: Terminal
}

/** Says one line each on standard error, and keeps count: whoever could not run ends with exit code 2. */
export interface Complaints {
  readonly say: (message: string) => void
  /** Says what somebody should know though all went well: it does not count. */
  readonly note: (message: string) => void
  readonly count: () => number
}

export function complaintsTo(stderr: Writable, before: () => void = () => {}): Complaints {
  let count = 0
  const note = (message: string) => {
    before()
    stderr.write(`storylint: ${printable(message)}\n`)
  }
  return {
    say: (message) => {
      count++
      note(message)
    },
    note,
    count: () => count,
  }
}

/** For who has said it all before. */
export const unheard: Complaints = { say: () => {}, note: () => {}, count: () => 0 }

const controls = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** A text on one line that moves no cursor and turns no direction: names and stories may hold anything. */
export const printable = (text: string): string =>
  text
    .replace(/\s*[\r\n\t]+\s*/g, ' ')
    .replace(controls, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The same of a JSON text, which stays that text: JSON itself escapes less than a terminal needs. */
export const printableJson = (json: string): string =>
  json.replace(/[\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (sign) => printable(sign))

/** Whether to colour what goes to this terminal. See no-color.org. */
export function isColoured(stream: Terminal, env: Io['env']): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0'
  return stream.isTTY === true && env.TERM !== 'dumb'
}
