/** One line on a terminal that says how far a long run is. Knows no file and no finding. */
import { printable, type Terminal } from './io.ts'

export interface Progress {
  readonly show: (done: number, all: number, path: string) => void
  /** Takes the line away, before anything else is written. */
  readonly clear: () => void
}

/** Short runs need no line; a line that changes too often cannot be read. */
const patience = 400
const pause = 80

export function progressOn(stream: Terminal, clock: () => number = Date.now): Progress {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} }
  const start = clock()
  let last = 0
  let visible = false
  return {
    show: (done, all, path) => {
      const now = clock()
      if (now - start < patience || now - last < pause) return
      last = now
      visible = true
      const line = `${done + 1}/${all} ${printable(path)}`
      stream.write(`\r\u001b[2K${line.slice(0, (stream.columns ?? 80) - 1)}`)
    },
    clear: () => {
      if (visible) stream.write('\r\u001b[2K')
      visible = false
    },
  }
}
