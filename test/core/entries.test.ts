/** A plan is checked for each of its risks and phases, in the layouts in which people write plans. */
import assert from 'node:assert/strict'
import type { Finding } from '../../src/core/index.ts'
import { applied, findingsOf, marked, storiesOf } from '../support/analyse.ts'

interface Plan {
  readonly framework: 'risk-plan' | 'phase-plan'
  readonly text: string
  /** What is told, as `what is underlined: message without its question`. */
  readonly lacks: readonly string[]
}

const bullets = (...names: readonly string[]) => names.map((name) => `- ${name}: as agreed\n`).join('')
const all = bullets('Trigger', 'Owner', 'Mitigation', 'Rollback')

const plans: Readonly<Record<string, Plan>> = {
  'a heading for each risk, labels in bullets': {
    framework: 'risk-plan',
    text: `# Lamps\n\n## Risk: Salt in the housing\n\n${all}\n## Risk: Late lamps\n\n${bullets('Trigger', 'Mitigation', 'Rollback')}`,
    lacks: ['Late lamps: Risk “Late lamps” has no owner.'],
  },
  'numbered risks': {
    framework: 'risk-plan',
    text: `# Lamps\n\n### Risk 1 – Salt\n\n${all}\n### Risk 2 – Late lamps\n\n${bullets('Trigger', 'Owner', 'Mitigation')}`,
    lacks: ['Late lamps: Risk “Late lamps” has no rollback.'],
  },
  'headings that only name the risks': {
    framework: 'risk-plan',
    text: `# Lamps\n\n## Salt in the housing\n\n${all}\n## Late lamps\n\n${bullets('Owner', 'Mitigation', 'Rollback')}`,
    lacks: ['Late lamps: Risk “Late lamps” has no trigger.'],
  },
  'the same below a heading for all': {
    framework: 'risk-plan',
    text: `# Lamps\n\n## Risks\n\n### Salt in the housing\n\n${all}\n### Late lamps\n\n${bullets('Owner', 'Mitigation', 'Rollback')}`,
    lacks: ['Late lamps: Risk “Late lamps” has no trigger.'],
  },
  'run-in labels one after the other': {
    framework: 'risk-plan',
    text: '**Risk:** Salt\n**Trigger:** a\n**Owner:** b\n**Mitigation:** c\n**Rollback:** d\n\n**Risk:** Late lamps, or none at all\n**Trigger:** a\n**Owner:** b\n**Rollback:** d\n',
    lacks: ['Late lamps: Risk “Late lamps” has no mitigation.'],
  },
  'nested lists': {
    framework: 'phase-plan',
    text: '# Move\n\n- Phase: Pilot\n  - Entry: a\n  - Exit criteria: b\n  - Metric: c\n  - Communication: d\n- Phase: All halls\n  - Entry: a\n  - Metric: c\n  - Communication: d\n',
    lacks: ['All halls: Phase “All halls” has no exit criteria.'],
  },
  'a table with a row for each': {
    framework: 'phase-plan',
    text: '# Move\n\n| Phase | Entry | Exit criteria | Metric | Communication |\n| --- | --- | --- | --- | --- |\n| Pilot | a | b | c | d |\n| **All halls** | a | | c | d |\n| Night shift | a | – | c | d |\n',
    lacks: [
      'All halls: Phase “All halls” has no exit criteria.',
      'Night shift: Phase “Night shift” has no exit criteria.',
    ],
  },
  'a table whose first column says no name': {
    framework: 'phase-plan',
    text: '# Move\n\n| Halls | Entry | Exit criteria | Metric | Communication |\n| --- | --- | --- | --- | --- |\n| Pilot | a |  | c | d |\n| Rest | a | b | c | d |\n',
    lacks: ['Pilot: Phase “Pilot” has no exit criteria.'],
  },
  'a table without the column': {
    framework: 'risk-plan',
    text: '# Lamps\n\n| # | Risk | Trigger | Owner | Mitigation |\n| --- | --- | --- | --- | --- |\n| 1 | Salt | a | b | c |\n| 2 | Late | a | b | c |\n',
    lacks: ['Lamps: Rollback is missing.'],
  },
  'a part that no entry has': {
    framework: 'risk-plan',
    text: `## Risk: Salt\n\n${bullets('Trigger', 'Owner', 'Mitigation')}\n## Risk: Late\n\n${bullets('Trigger', 'Owner', 'Mitigation')}`,
    lacks: ['Risk: Rollback is missing.'],
  },
  'a part told for all, and one told once': {
    framework: 'phase-plan',
    text: `# Move\n\n## Phase 1 (pilot)\n\n${bullets('Entry', 'Exit criteria', 'Metric')}\n## Phase 2 (all)\n\n${bullets('Entry', 'Exit criteria', 'Metric')}\n## Communication\n\nI write to the halls on Mondays.\n`,
    lacks: [],
  },
  'entries that are called by their label': {
    framework: 'phase-plan',
    text: `# Move\n\n## Phase 1 (pilot)\n\n${bullets('Entry', 'Exit criteria', 'Metric', 'Communication')}\n## Phase 2 (all)\n\n${bullets('Entry', 'Exit criteria')}`,
    lacks: ['Phase 2 (all): “Phase 2 (all)” has no metric.'],
  },
}

const absent = (text: string, framework: string) =>
  ['missing-part', 'empty-part'].flatMap((rule) => findingsOf(rule, text, { options: { framework } }))

describe('entries of a plan', () => {
  for (const [name, { framework, text, lacks }] of Object.entries(plans)) {
    describe(name, () => {
      it('says what each lacks', () => {
        assert.equal(storiesOf(text, { options: { framework } }).length, 1)
        assert.deepEqual(
          absent(text, framework).map((finding) => {
            const says = finding.message.slice(0, finding.message.indexOf('. ') + 1)
            return `${marked(finding, text)}: ${says}`
          }),
          lacks,
        )
      })

      it('adds it where it belongs', () => {
        for (const finding of absent(text, framework)) {
          if (finding.rule === 'empty-part') continue
          const mended = applied(text, finding)
          assert.equal(absent(mended, framework).length, lacks.length - 1, mended)
          assert.equal(storiesOf(mended, { options: { framework } }).length, 1)
        }
      })
    })
  }

  it('a new label is written like the same label of another entry', () => {
    const { text, framework } = plans['a heading for each risk, labels in bullets'] as Plan
    const [finding] = absent(text, framework)
    assert.equal(
      applied(text, finding as Finding)
        .split('\n')
        .slice(-5)
        .join('\n'),
      '- Trigger: as agreed\n- Owner: [Who acts, by name or role?]\n- Mitigation: as agreed\n- Rollback: as agreed\n',
    )
  })
})
