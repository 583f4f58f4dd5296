// Scores the findings of the rules that the labels list under `other`: how many labels are found, and how many
// findings stand in stories that have no such weakness. Called by tools/corpus.mjs.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { project } from './editor/places.mjs'

/** A label's rule → the rule that finds it. */
const ruleOf = (label) => (label === 'generic-framework' ? 'options-without-criteria' : label)

export const scored = [
  'empty-learning',
  'empty-part',
  'lift-without-baseline',
  'metric-without-outcome',
  'options-without-criteria',
  'part-balance',
  'part-order',
  'placeholder',
  'too-long',
  'unnamed-metric',
  'unowned-action',
]

/**
 * @param labels path of a labels.json
 * @returns figures: `<rule>.recall` for each rule that has labels, `recall` over all of them, and `alarms`: findings
 * without a label for each story that should have none. Those are the strong stories where there are enough of them,
 * else all: a rule's finding is an alarm in each story that has no label of that rule.
 */
export function scoreRules(labels) {
  const entries = JSON.parse(readFileSync(labels, 'utf8')).filter(({ kind }) => kind !== 'nonstory')
  const pathOf = ({ file, path }) => join(dirname(labels), file ?? path)
  const reports = lint(entries.map(pathOf))
  const stories = entries.flatMap((entry) => {
    const lines = readFileSync(pathOf(entry), 'utf8').split(/\r?\n/)
    const findings = (reports.get(pathOf(entry)) ?? []).filter(({ rule }) => scored.includes(rule))
    return (entry.stories ?? [{ firstLine: 1, lastLine: lines.length, ...entry }]).map((story) => ({
      ...story,
      lines,
      findings: findings.filter(
        ({ range }) => story.firstLine <= range.start.line && range.start.line <= story.lastLine,
      ),
    }))
  })
  const strong = stories.filter(({ strong }) => strong)
  const sound = strong.length >= 10 ? strong : stories
  const errors = []
  return { figures: { ...recalls(stories, errors), alarms: alarms(sound, errors) / sound.length }, errors }
}

function recalls(stories, errors) {
  const count = {}
  for (const { id, lines, findings, other = [] } of stories) {
    for (const label of other) {
      const rule = ruleOf(label.rule)
      const found = findings.some((finding) => finding.rule === rule && touches(finding.range, label, lines))
      const each = (count[rule] ??= { found: 0, all: 0 })
      each.all++
      if (found) each.found++
      else errors.push(`${id}: line ${label.line}: ${rule} not found: “${label.text}”`)
    }
  }
  const counts = Object.values(count)
  const all = (key) => counts.reduce((sum, each) => sum + each[key], 0)
  const perRule = Object.entries(count).map(([rule, { found, all }]) => [`${rule}.recall`, found / all])
  return { ...Object.fromEntries(perRule.sort()), recall: all('found') / all('all') }
}

/** On the label's line, sharing a character with its words. */
function touches({ start, end }, { line, text }, lines) {
  if (line < start.line || line > end.line) return false
  const from = lines[line - 1].indexOf(text) + 1
  const starts = line > start.line ? 1 : start.column
  const ends = line < end.line ? Infinity : end.column
  return from < ends && starts < from + text.length
}

function alarms(stories, errors) {
  let sum = 0
  for (const { id, lines, findings, other = [] } of stories) {
    const known = new Set(other.map(({ rule }) => ruleOf(rule)))
    for (const { rule, range, message } of findings) {
      if (known.has(rule)) continue
      sum++
      errors.push(`${id}: line ${range.start.line}: ${rule} not labelled: ${message} — ${lines[range.start.line - 1]}`)
    }
  }
  return sum
}

/** Path → findings. */
function lint(paths) {
  const args = ['dist/cli.mjs', '--format', 'json', '--assume-story', ...paths]
  const { stdout, status, stderr } = spawnSync(process.execPath, args, {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (status !== 0 && status !== 1) throw new Error(stderr)
  return new Map(JSON.parse(stdout).files.map(({ path, findings }) => [resolve(project, path), findings]))
}
