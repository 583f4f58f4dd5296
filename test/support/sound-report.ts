/** What holds of the report of any text, and of what it suggests. Each check throws with the words that break it. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { analyse, applyEdits, type FileReport, type Finding, type Input, safeEdits } from '../../src/core/index.ts'
import { fixed } from '../../src/cli/fix.ts'

export type Given = Omit<Input, 'text'>

export const anyInput: fc.Arbitrary<Given> = fc.constantFrom<Given>(
  { path: 'a.md', settings: {}, assumeStory: true },
  { path: 'a.md', settings: {}, assumeStory: true },
  { path: 'a.md', settings: {} },
  { path: 'a.md', settings: { framework: 'starl' }, assumeStory: true },
  { path: 'a.md', settings: { framework: 'risk-plan' }, assumeStory: true },
  { path: 'a.md', settings: { framework: 'phase-plan', targetSeconds: 20 }, assumeStory: true },
)

/** Every place of the report stands in the text, and its edits can be made. */
export function isSound({ text, stories, findings }: FileReport): void {
  for (const { start, story } of stories) {
    assert.ok(start >= 0 && text.startsWith(story.text, start), 'a story is not of the text')
    for (const { span, part } of story.parts) isWithin(span, story.text, `the part ${part}`)
    for (const measure of story.measures) isWithin(measure, story.text, `the measure ${measure.text}`)
  }
  for (const [at, finding] of findings.entries()) {
    isWithin(finding.span, text, finding.message)
    assert.ok(finding.message.length > 0, `${finding.rule} says nothing`)
    const last = findings[at - 1]
    assert.ok(!last || last.span.start <= finding.span.start, `${finding.rule} is out of order`)
    for (const { edits, title } of finding.suggestions)
      assert.notEqual(
        applyEdits(text, edits),
        undefined,
        `${finding.rule}: the edits of “${title}” overlap or leave the text`,
      )
  }
  assert.notEqual(applyEdits(text, safeEdits(findings).edits), undefined, 'the safe edits overlap')
}

function isWithin({ start, end }: { readonly start: number; readonly end: number }, text: string, what: string): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${what}: ${start}–${end} is not in ${text.length}`)
}

/** What labels decide from then on may be another story: what it lacks is told anew. */
const reading = 'Label the parts as I read them'

/** How many suggestions were tried, and what is wrong with those that do not mend their finding or bring one of its rule. */
export interface Mending {
  readonly tried: number
  readonly failed: readonly string[]
}

/** @param most findings whose suggestions are tried */
export function mending(report: FileReport, read: (text: string) => FileReport, most = Infinity): Mending {
  const failed: string[] = []
  let tried = 0
  for (const finding of report.findings.slice(0, most)) {
    for (const { edits, title } of finding.suggestions.filter(({ title }) => title !== reading)) {
      tried++
      const before = counted(report, finding)
      const after = counted(read(applyEdits(report.text, edits) as string), finding)
      const said = `${finding.rule}, “${title}”`
      if ((after.get(finding.message) ?? 0) >= (before.get(finding.message) as number))
        failed.push(`${said}: still there`)
      for (const [message, count] of after)
        if (count > (before.get(message) ?? 0)) failed.push(`${said}: brings “${message}”`)
    }
  }
  return { tried, failed }
}

/** How often each message of the finding's rule stands in the report. */
function counted({ findings }: FileReport, { rule }: Finding): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { message } of findings.filter((each) => each.rule === rule))
    counts.set(message, (counts.get(message) ?? 0) + 1)
  return counts
}

/** What is mended without asking is mended once for all. */
export function fixesEnd(text: string, read: (text: string) => FileReport): void {
  const once = fixed(text, read).text
  assert.equal(fixed(once, read).text, once)
}

/** The report of any text is sound, and what can be mended without asking is mended once for all. */
export const soundness = (text: fc.Arbitrary<string>) =>
  fc.property(anyInput, text, (input, source) => {
    const read = (each: string) => analyse({ ...input, text: each })
    const report = read(source)
    assert.equal(report.text, source)
    isSound(report)
    fixesEnd(source, read)
  })
