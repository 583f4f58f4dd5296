/** The names of measures hold what they promise: they can be read, are found in a text, and say one thing each. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Validator, type Schema } from '@cfworker/json-schema'
import { frameProblem } from '../../src/core/phrases.ts'
import { findMetrics, metricKind, type Metrics } from '../../src/core/metrics.ts'
import { readyPack } from '../../src/core/index.ts'
import { tokenize } from '../../src/core/words.ts'

const json = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8'))
type Kind = 'technical' | 'user' | 'business'
const data = json('metrics.json') as Record<Kind, { readonly names: readonly string[] }>
const kinds = ['technical', 'user', 'business'] as const
const none: Metrics = { own: [] }
const frames = kinds.flatMap((kind) =>
  data[kind].names.flatMap((line) => line.split(' | ')).map((frame) => [kind, frame] as const),
)

/** Every way to say a frame that has choices and options; a figure and any word stand for themselves. */
function spoken(frame: string): string[] {
  const [, before = '', inner = '', after = ''] =
    /^((?:[^([]|\(s\))*?)(\((?:[^()]|\(s\))+\)|\[[^\]]+\])(.*)$/.exec(frame) ?? []
  if (!inner)
    return [
      frame
        .replaceAll('<number>', '10')
        .replaceAll(/(^| )_(?= |$)/g, '$1parcel')
        .replaceAll(/ +/g, ' ')
        .trim(),
    ]
  const choices = inner.slice(1, -1).split('|')
  if (inner === '(s)') return [...spoken(before + after), ...spoken(`${before}s${after}`)]
  return [...choices, ...(inner.startsWith('[') ? [''] : [])].flatMap((choice) => spoken(before + choice + after))
}

const found = (text: string, metrics = none) => {
  const tokens = tokenize(text, 0)
  return findMetrics({ tokens }, metrics).map(({ from, to, kind }) => [
    text.slice(tokens[from]?.start, tokens[to - 1]?.end),
    kind,
  ])
}

describe('names of measures', () => {
  it('follow the schema that they name', () => {
    const { valid, errors } = new Validator(json('schema/metrics.json') as Schema, '2020-12').validate(data)
    assert.ok(valid, errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`).join('\n'))
  })

  it('can be read, each of them', () => {
    assert.deepEqual(
      frames.flatMap(([, frame]) => (frameProblem(frame) === undefined ? [] : [frame])),
      [],
    )
  })

  it('are found as they are said, as what they measure', () => {
    const lost = frames.flatMap(([kind, frame]) =>
      spoken(frame)
        .filter((words) => metricKind(words, none) !== kind)
        .map((words) => `${words}: ${metricKind(words, none)}, not ${kind}`),
    )
    assert.deepEqual(lost, [])
  })

  it('stand under one kind, once', () => {
    const said = frames.flatMap(([, frame]) => spoken(frame))
    const twice = said.filter((words, index) => said.indexOf(words) < index)
    assert.deepEqual(twice, [])
  })

  it('leave out what could be any measure', () => {
    for (const words of [
      'engagement',
      'performance',
      'efficiency',
      'productivity',
      'quality',
      'growth',
      'impact',
      'value',
    ])
      assert.equal(metricKind(words, none), undefined, words)
  })

  it('are found in a sentence, the longest where several begin, in the plural and in capitals', () => {
    assert.deepEqual(found('P95 latencies fell, the click-through rate rose, and Refunds with it.'), [
      ['P95 latencies', 'technical'],
      ['click-through rate', 'user'],
      ['Refunds', 'business'],
    ])
    assert.deepEqual(found('DAU/MAU went from 0.2 to 0.3, cost per parcel from 4 to 3.'), [
      ['DAU/MAU', 'user'],
      ['cost per parcel', 'business'],
    ])
    assert.deepEqual(found('Nothing is measured here. Retention. Rate it.'), [['Retention', 'user']])
  })

  it('are joined by those of the role and the person, the nearer deciding', () => {
    const pack = readyPack({
      id: 'baker',
      name: 'Baker',
      metrics: { technical: ['oven temperature'], user: ['Queue at eight'], business: ['latency'] },
    }).metrics
    const text = 'Oven temperatures, the queue at eight, latency and crumb (even).'
    assert.deepEqual(found(text, { own: [], pack }), [
      ['Oven temperatures', 'technical'],
      ['queue at eight', 'user'],
      ['latency', 'business'],
    ])
    assert.deepEqual(found(text, { own: ['latency', 'crumb (even)'], pack }).slice(2), [
      ['latency', 'own'],
      ['crumb (even)', 'own'],
    ])
    assert.equal(metricKind('queue at eight', none), undefined)
  })

  it('take a name of nothing for nothing', () => {
    assert.deepEqual(found('latency', { own: ['', '   ', '()'] }), [['latency', 'technical']])
  })
})
