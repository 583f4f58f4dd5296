/** Runs the command line on a folder of its own, inside this process or as one of its own. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { run } from '../../src/cli/run.ts'

export interface Outcome {
  readonly code: number
  readonly out: string
  /** Lines on standard error. */
  readonly err: readonly string[]
}

export interface Folder {
  readonly path: string
  readonly write: (name: string, content: string | Uint8Array) => void
  readonly read: (name: string) => string
  readonly run: (argv: readonly string[], given?: Given) => Promise<Outcome>
  readonly remove: () => void
}

export interface Given {
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** The terminal's width: both streams are one. */
  readonly columns?: number
  readonly cwd?: string
}

class Sink extends Writable {
  text = ''
  readonly columns?: number
  readonly isTTY: boolean
  constructor(columns: number | undefined) {
    super()
    this.isTTY = columns !== undefined
    if (columns !== undefined) this.columns = columns
  }
  override _write(chunk: Buffer, _: string, done: () => void) {
    this.text += chunk.toString()
    done()
  }
}

/** A folder that is its own workspace, with these files. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): Folder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'sl-cli-')))
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  for (const [name, content] of Object.entries(files)) write(name, content)
  return {
    path,
    write,
    read: (name) => readFileSync(join(path, name), 'utf8'),
    remove: () => rmSync(path, { recursive: true, force: true }),
    run: async (argv, { stdin, env = {}, columns, cwd = '.' } = {}) => {
      const stdout = new Sink(columns)
      const stderr = new Sink(columns)
      const input = Readable.from(stdin === undefined ? [] : [Buffer.from(stdin)])
      const code = await run(argv, { cwd: join(path, cwd), env, stdin: input, stdout, stderr })
      return { code, out: stdout.text, err: linesIn(stderr.text) }
    },
  }
}

const linesIn = (text: string) => text.split('\n').filter(Boolean)

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const tsx = import.meta.resolve('tsx')

/** The same as a program of its own, pipes and all. */
export const spawned = (folder: Folder, argv: readonly string[], stdin = ''): Promise<Outcome> =>
  new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['--import', tsx, main, ...argv],
      { cwd: folder.path, env: { PATH: process.env.PATH ?? '' } },
      (error, out, err) => done({ code: error ? Number(error.code) : 0, out, err: linesIn(err) }),
    )
    child.stdin?.on('error', () => {})
    child.stdin?.end(stdin)
  })

/** Nothing to report. */
export const strong = `# The fridge

**Problem:** Every second night, nobody noticed that the fridge on our ward had warmed up.

**Action:** I put a logger inside, read it for a week, and moved the delivery to the afternoon.

**Result:** We threw away 2 doses in the next quarter, after 40 in the one before.

**Learning:** I ask for the log before I ask for a new device now.
`

/** One warning: the learning is missing. */
export const weak = strong.replace(/\n\*\*Learning.*\n/, '')

/** Two stories, with findings at several levels and one that can be mended. */
export const bank = `# Two stories

## The lift

- **Problem:** Our hotel's lift 🛗 stood still on 11 days.
- **Result:** It fell to [number] stops & no more.

## The fridge

| Part | Text |
| --- | --- |
| Problem | It was warm at night. |
| Action | I kind of read the log for a week. |
| Result | We threw away 2 doses instead of 40. |
| Learning | |
`

/** A draft without labels that stops after the action. */
export const prose = `## The ferry queue

On Fridays the queue for our ferry blocked the harbour road, and the neighbours complained because no bus came through. The crew was worried about the season. I counted the cars for two weeks and asked the drivers why they came early. I decided to hand out times at the bakery, and I painted numbers on the quay.
`

/** A story of the bakery, tagged. @param tags ids, between commas */
export const tagged = (title: string, tags: string, result: string) => `---
storylint:
  framework: car
  competencies: [${tags}]
---

# ${title}

## Challenge

One loaf in nine burnt, and the owner lost two regular customers.

## Action

I turned the shelves and wrote the times on the door.

## Result

${result}
`
