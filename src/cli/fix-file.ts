/** Mends a file where it lies, and never writes over what somebody else wrote meanwhile. Knows no rule. */
import type { FileReport } from '../core/index.ts'
import { fixed } from './fix.ts'
import { readText, writeOver } from './texts.ts'

/** The report of what the file says then. Where it changed while it was linted, it is read again and mended anew. */
export async function fixFile(file: string, lint: (text: string) => FileReport): Promise<FileReport> {
  for (let text = await readText(file); ;) {
    const report = fixed(text, lint)
    if (report.text === text) return report
    const now = await writeOver(file, text, report.text)
    if (now === text) return report
    text = now
  }
}
