/** Reads texts and writes them whole or not at all. Knows no story. */
import { randomBytes } from 'node:crypto'
import { chmod, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { placedOrWaiting, waitingPath } from '../project/waiting.ts'

/** A byte order mark is kept: it is part of the file, and places count it. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Throws with a reason in plain words. */
export async function readText(file: string): Promise<string> {
  try {
    return decode(await readFile(file))
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error })
  }
}

/** Undefined where there is no such file. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readText(file)
  } catch (error) {
    const code = codeOf((error as Error).cause)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}

/**
 * The same of a file that Storylint writes: a crash may have left its new text beside it.
 * @param shown its path as it is told
 * @param note told where the text was found beside its place
 */
export const readOrWaiting = (
  file: string,
  shown: string,
  note: (message: string) => void,
  read = readIfThere,
): Promise<string | undefined> =>
  placedOrWaiting(file, read, () =>
    note(
      `${shown} is not there: writing it was cut short. It is read from ${waitingPath(shown)}; rename that to keep it.`,
    ),
  )

export async function readStream(stream: Readable): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Buffer))
  return decode(Buffer.concat(chunks))
}

function decode(bytes: Buffer): string {
  if (bytes.includes(0)) throw new Error('it is no text')
  try {
    return decoder.decode(bytes)
  } catch {
    throw new Error('it is not written in UTF-8')
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk cannot be written to',
  ENAMETOOLONG: 'its name is too long',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
  ERR_STRING_TOO_LONG: 'it is too large',
}

export const codeOf = (error: unknown): string | undefined => (error as { code?: string } | undefined)?.code

export function reasonOf(error: unknown): string {
  const code = codeOf(error)
  return (code && reasons[code]) ?? (error instanceof Error ? error.message : String(error))
}

/** A text that is put in its place when it is complete. */
export interface Draft {
  readonly write: (text: string) => Promise<void>
  readonly finish: () => Promise<void>
  readonly drop: () => Promise<void>
}

export async function draft(file: string): Promise<Draft> {
  const target = await realpath(file).catch(() => file)
  const old = await stat(target).catch(() => undefined)
  // A device or a pipe is written to; it must not be replaced.
  if (old && !old.isFile()) return direct(target)
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`)
  const handle = await open(beside, 'wx', 0o666).catch((error: unknown) => {
    throw codeOf(error) === 'ENOENT' ? new Error('its folder is not there', { cause: error }) : error
  })
  return {
    write: (text) => handle.writeFile(text),
    finish: async () => {
      // On the disk before it takes the old one's place: a crash leaves the one or the other.
      await handle.sync()
      await handle.close()
      if (old) await chmod(beside, old.mode)
      await rename(beside, target)
    },
    drop: async () => {
      await handle.close().catch(() => {})
      await rm(beside, { force: true })
    },
  }
}

async function direct(target: string): Promise<Draft> {
  const handle = await open(target, 'w')
  return { write: (text) => handle.writeFile(text), finish: () => handle.close(), drop: () => handle.close() }
}

/**
 * Replaces a file's text, or leaves it as it was where it is no longer the one that was read.
 * @returns what stood there last
 */
export async function writeOver(file: string, read: string, text: string): Promise<string> {
  const made = await draft(file)
  try {
    await made.write(text)
    // As late as can be: nobody else's words are to be lost.
    const now = await readText(file)
    await (now === read ? made.finish() : made.drop())
    return now
  } catch (error) {
    await made.drop()
    throw error
  }
}
