/** However many comments there are, they silence what they say: compared with the plain wording of the rule. */
import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Finding } from '../../src/core/index.ts'
import type { Directive } from '../../src/core/silence.ts'
import { silence } from '../../src/core/silencing.ts'

const rules = ['a', 'b', 'c']
const length = 60

const finding = fc.tuple(fc.constantFrom(...rules), fc.nat(length), fc.nat(20)).map(([rule, start, more]): Finding => ({
  rule,
  severity: 'info',
  message: '',
  span: { start, end: start + more },
  suggestions: [],
}))

/** Comments follow one another; lines are ten units long. */
const directives = fc
  .array(
    fc.record({
      kind: fc.constantFrom<Directive['kind']>(
        'disable',
        'enable',
        'disable-line',
        'disable-next-line',
        'disable-file',
      ),
      named: fc.subarray([...rules, 'unknown']),
      gap: fc.nat(12),
    }),
    { maxLength: 8 },
  )
  .map((all) => {
    let at = 0
    return all.map(({ kind, named, gap }): Directive => {
      const start = at + gap
      at = start + 3
      const line = Math.floor(start / 10) * 10 + (kind === 'disable-next-line' ? 10 : 0)
      return {
        ...{ kind, start, end: at },
        rules: named.map((id) => ({ id, start, end: at })),
        ...(kind.endsWith('line') && { line: { start: line, end: line + 9 } }),
      }
    })
  })

const names = ({ rules }: Directive, rule: string) => !rules.length || rules.some(({ id }) => id === rule)

function covers(directive: Directive, { rule, span }: Finding, all: readonly Directive[]): boolean {
  if (!names(directive, rule) || directive.kind === 'enable') return false
  if (directive.kind === 'disable-file') return true
  if (directive.line)
    return span.start <= directive.line.end && Math.max(span.start, span.end - 1) >= directive.line.start
  const isOnAgain = (other: Directive) =>
    other.kind === 'enable' && directive.start < other.start && other.start < span.start && names(other, rule)
  return directive.end <= span.start && !all.some(isOnAgain)
}

const closes = (enable: Directive, all: readonly Directive[]) =>
  all.some(
    (other) =>
      other.kind === 'disable' &&
      other.start < enable.start &&
      (!other.rules.length || other.rules.some(({ id }) => names(enable, id))),
  )

describe('silencing', () => {
  it('silences what is covered, and tells the comments that had nothing to do', () => {
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 12 }), directives, (findings, all) => {
        const { kept, idle } = silence(findings, all)
        assert.deepEqual(
          kept,
          findings.filter((each) => !all.some((directive) => covers(directive, each, all))),
        )
        const isUsed = (directive: Directive) =>
          findings.some((each) => covers(directive, each, all)) ||
          (directive.kind === 'enable' && closes(directive, all))
        assert.deepEqual(
          idle,
          all.filter((directive) => !isUsed(directive)),
        )
      }),
      { numRuns: 5000 },
    )
  })
})
