/** What a format is: it turns reports into text, file by file, so that no more than one file is held. Inert types only. */
import type { FileReport, Finding, Severity } from '../../core/index.ts'

export interface Summary {
  readonly files: number
  readonly stories: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly hints: number
}

export interface Format {
  readonly start: () => string
  readonly file: (report: FileReport) => string
  readonly end: (summary: Summary) => string
}

export const emptySummary: Summary = { files: 0, stories: 0, errors: 0, warnings: 0, infos: 0, hints: 0 }

const counters = { error: 'errors', warning: 'warnings', info: 'infos', hint: 'hints' } as const satisfies Record<
  Severity,
  keyof Summary
>

export function addTo(summary: Summary, report: FileReport): Summary {
  const sum = { ...summary, files: summary.files + 1, stories: summary.stories + report.stories.length }
  for (const { severity } of report.findings) sum[counters[severity]]++
  return sum
}

/** Errors and warnings only. */
export const quieted = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
