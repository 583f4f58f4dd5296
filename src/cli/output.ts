/** Where the report goes: standard output or a file. Knows no format. */
import { resolve } from 'node:path'
import type { Writable } from 'node:stream'
import type { Io } from './io.ts'
import { type Draft, draft } from './texts.ts'

/** A reader that went away, as `head` does, is no fault. */
export const isClosed = (error: unknown): boolean =>
  ['EPIPE', 'ERR_STREAM_DESTROYED'].includes((error as { code?: string })?.code ?? '')

/** Each write waits until it is taken, so that a slow reader does not fill the memory. */
export const openOutput = (io: Io, file: string | undefined): Draft | Promise<Draft> =>
  file === undefined ? toStream(io.stdout) : draft(resolve(io.cwd, file))

export function toStream(stream: Writable): Draft {
  // The write's own callback tells; without a listener the stream would throw as well.
  stream.on('error', () => {})
  const write = (text: string) =>
    new Promise<void>((done, fail) => {
      if (text === '') return done()
      stream.write(text, (error) => (error ? fail(error) : done()))
    })
  return { write, finish: async () => {}, drop: async () => {} }
}
