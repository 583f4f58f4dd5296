/** Phrases: forms of words, the notation of frames, where a phrase is no fault, what a person sets, and the edits. */
import assert from 'node:assert/strict'
import { metricsFor } from '../../src/core/metrics.ts'
import fc from 'fast-check'
import { inflections, plural } from '../../src/core/inflect.ts'
import type { PartSource, Span } from '../../src/core/model.ts'
import { findPhrases, frameProblem, phraseRule, type PhraseList, type PhraseSettings } from '../../src/core/phrases.ts'
import { compileLists } from '../../src/core/phrase-lists.ts'
import { vagueLists } from '../../src/core/rules/vague-phrase.ts'
import { splitSentences } from '../../src/core/sentences.ts'
import { defaults, type Layer, mergeSettings } from '../../src/core/settings.ts'
import { tokenize } from '../../src/core/words.ts'
import { sentences } from './phrase-sentences.ts'

const plain: PhraseSettings = { phrases: [], allow: [] }

/** A story of nothing but this text, in one passage. */
function told(text: string, quotes: readonly Span[] = []) {
  const tokens = tokenize(text, 0, quotes)
  return { text, tokens, sentences: splitSentences(tokens, 0, tokens.length), parts: [] }
}

const listOf = (phrases: readonly string[], more: Partial<PhraseList['entries'][number]> = {}): PhraseList => ({
  category: 'test',
  says: 'is a test',
  silent: [],
  entries: [{ phrases, hint: '', ...more }],
})

const found = (text: string, lists = vagueLists, settings = plain) => findPhrases(told(text), lists, settings)
const quoted = (text: string, lists = vagueLists, settings = plain) =>
  found(text, lists, settings).map(({ span }) => text.slice(span.start, span.end))

const lines = (text: string) => text.trim().split(/\n\s*/)

describe('forms of words', () => {
  const table: Readonly<Record<string, string>> = {
    walk: 'walks walked walking',
    manage: 'manages managed managing',
    agree: 'agrees agreed agreeing',
    carry: 'carries carried carrying',
    plan: 'plans planned planning',
    fix: 'fixes fixed fixing',
    reach: 'reaches reached reaching',
    do: 'does did done doing',
    tie: 'ties tied tying',
    travel: 'travels traveled traveling travelled travelling',
    commit: 'commits committed committing',
    lead: 'leads led leading',
    oversee: 'oversees oversaw overseen overseeing',
    meeting: 'meetings',
    be: "am is are was were been being i'm",
    organise: 'organises organised organising organize organizes organized organizing',
    leverage: 'leverages leveraged leveraging',
  }
  for (const [word, forms] of Object.entries(table)) {
    it(word, () => {
      const made = inflections(word)
      assert.equal(made[0], word)
      for (const form of forms.split(' ')) assert.ok(made.includes(form), `${form} is not among ${made.join(' ')}`)
    })
  }
  it('many of one', () =>
    assert.deepEqual(['goal', 'strategy', 'process', 'day', 'approach'].map(plural), [
      'goals',
      'strategies',
      'processes',
      'days',
      'approaches',
    ]))
})

describe('frames', () => {
  const table: readonly (readonly [frame: string, text: string, quote?: string])[] = [
    ['red tape', 'There was red tape.', 'red tape'],
    ['red tape', 'There was red\ntape.', 'red\ntape'],
    ['red tape', 'RED TAPE it was.', 'RED TAPE'],
    ['red tape', 'The tape was red.'],
    ['red tape', 'It was red, tape and all.'],
    ['red tape', 'It was red. Tape it.'],
    ['goal(s)', 'Two goals fell.', 'goals'],
    ['goal(s)', 'One goal fell.', 'goal'],
    ['{hold} talks', 'We were holding talks.', 'holding talks'],
    ['{pick up|drop} it', 'They picked up it.', 'picked up it'],
    ['{pick up|drop} it', 'They dropped it.', 'dropped it'],
    ['(cats|big dogs) bark', 'Some big dogs bark.', 'big dogs bark'],
    ['[very|so] late', 'It was so late.', 'so late'],
    ['[very|so] late', 'It was late.', 'late'],
    ['sign-off', 'We got the sign off.', 'sign off'],
    ['sign-off', 'We got the sign-off.', 'sign-off'],
    ["don't", 'I don’t.', 'don’t'],
    ["users' needs", 'The users’ needs.', 'users’ needs'],
    ['1-on-1(s)', 'We had 1-on-1s.', '1-on-1s'],
    ['a 15-minute talk', 'It was a 15-minute talk.', 'a 15-minute talk'],
    ['<number> hens', 'There were 40 hens.', '40 hens'],
    ['in <number>', 'It was in 2019.'],
    ['a _ hen', 'It was a red hen.', 'a red hen'],
    ['a _ hen', 'It was a hen.'],
    ['keep ~ warm', 'To keep the two hens warm.', 'keep the two hens warm'],
    ['keep ~ warm', 'To keep warm.', 'keep warm'],
    ['keep ~ warm', 'To keep the two old red hens warm.'],
    ['keep ~ warm', 'To keep what was warm.', 'keep what was warm'],
    ['keep ~ warm', 'To keep hens which are warm.'],
    ['^ open up', 'Open up.', 'Open up'],
    ['^ open up', 'They open up.'],
    ['a \\(', 'See a (b).', 'a ('],
  ]
  for (const [frame, text, quote] of table) {
    it(`${frame} ${quote === undefined ? 'is not in' : 'is in'}: ${text}`, () => {
      assert.equal(frameProblem(frame), undefined)
      assert.deepEqual(quoted(text, [listOf([frame])]), quote === undefined ? [] : [quote])
    })
  }

  const wrong: Readonly<Record<string, RegExp>> = {
    '': /no word/,
    '[very]': /no word/,
    '~': /no word/,
    '[a] _': /no word/,
    '~ late': /gap/,
    '_ late': /gap/,
    '(a|b': /lacks a "\)"/,
    '[a': /lacks a "\]"/,
    '{a': /lacks a "}"/,
    'a)': /closes nothing/,
    '(a|)': /empty choice/,
    '{a|}': /empty choice/,
    '<nobody>': /does not exist/,
    '<': /wants a name/,
    'so ^ late': /not at its start/,
    [`${'long '.repeat(300)}`]: /longer/,
  }
  for (const [frame, problem] of Object.entries(wrong)) {
    it(`${frame.slice(0, 20)} cannot be read`, () => {
      assert.match(frameProblem(frame) ?? '', problem)
      assert.deepEqual(quoted('a late long b', [], { ...plain, phrases: [{ phrase: frame }] }), [])
    })
  }

  it('a class that names itself is told', () => {
    assert.match(frameProblem('<loop>', { loop: 'a <loop>' }) ?? '', /refers to itself/)
  })
  it('a list has classes of its own, before the shared ones', () => {
    const list = { ...listOf(['<kin> here']), words: { kin: 'hens' } }
    assert.deepEqual(quoted('The hens here and the team here.', [list]), ['hens here'])
  })
  it('the longest wins, and what shares a word with it is gone', () => {
    assert.deepEqual(quoted('one two three four', [listOf(['one two', 'two three four', 'four'])]), ['two three four'])
  })
})

for (const [category, { weak, strong }] of Object.entries(sentences)) {
  describe(`sentences: ${category}`, () => {
    it('there are twenty of either kind at least', () => {
      assert.ok(lines(weak).length >= 20, `${lines(weak).length} weak`)
      assert.ok(lines(strong).length >= 20, `${lines(strong).length} strong`)
    })
    for (const sentence of lines(weak)) it(`weak: ${sentence}`, () => assert.notDeepEqual(quoted(sentence), []))
    for (const sentence of lines(strong)) it(`strong: ${sentence}`, () => assert.deepEqual(quoted(sentence), []))
  })
}

describe('a phrase is no fault', () => {
  const silent: readonly (readonly [why: string, text: string])[] = [
    ['a question', 'How did you get everyone on board?'],
    ['a prompt', 'Tell me about a time you worked closely with a team.'],
    ['a rule for everybody', 'You should always listen to your customers.'],
    ['denied', 'We never held weekly syncs.'],
    ['replaced', 'Instead of aligning all the stakeholders, I asked the two who signed.'],
    ['a name in the middle of a sentence', 'I moved to Customer Success in May.'],
    ['with the figure', 'Waste dropped significantly, from 40 to 12 kilos.'],
    ['with the figure in the next sentence', 'Waste dropped significantly. It went from 40 to 12 kilos.'],
    ['with the share before it', 'It brought a 12 % increase in satisfaction.'],
    ['with what was done', 'I worked closely with the team to cut the list to nine.'],
    ['with what was agreed', 'I aligned all the stakeholders. They agreed to close at six.'],
    ['told after a colon', 'I worked closely with the cook: she salted, I tasted.'],
    ['the aim of what follows', 'To build trust, I showed them the till.'],
    ['taken literally', 'The difference was statistically significant.'],
  ]
  for (const [why, text] of silent) it(why, () => assert.deepEqual(quoted(text), []))

  it('in somebody else’s words', () => {
    const text = 'He said "work closely with the team" and left.'
    assert.deepEqual(findPhrases(told(text, [{ start: 8, end: 36 }]), vagueLists, plain), [])
  })

  it('but "not only" denies nothing, and another empty phrase explains nothing', () => {
    assert.notDeepEqual(quoted('We not only worked closely with the team.'), [])
    assert.deepEqual(quoted('I took on a bit of everything: I contributed to the design.').length, 2)
  })

  const inPart = (source: PartSource, part: string) => {
    const text = 'Sales improved significantly, and it taught me the importance of communication.'
    const parts = [{ part, source, words: 0, span: { start: 0, end: text.length } }]
    return findPhrases({ ...told(text), parts }, vagueLists, plain).map(({ category }) => category)
  }
  it('in a part where it belongs', () => {
    assert.deepEqual(inPart('heading', 'result'), ['intensifier', 'buzzword'])
    assert.deepEqual(inPart('heading', 'problem'), ['buzzword'])
    assert.deepEqual(inPart('inferred', 'problem'), ['buzzword'])
    assert.deepEqual(inPart('heading', 'learning'), ['intensifier'])
    assert.deepEqual(inPart('inferred', 'learning'), ['intensifier', 'buzzword'])
  })
})

describe('what a person sets', () => {
  it('own phrases, with a category and a hint of their own', () => {
    const own = { ...plain, phrases: [{ phrase: '{circle} the wagons', category: 'mine', hint: 'Against whom?' }] }
    const [hit, ...more] = found('We circled the wagons.', [], own)
    assert.deepEqual(more, [])
    assert.equal(hit?.category, 'mine')
    assert.equal(hit?.hint, 'Against whom?')
  })
  it('an own phrase that cannot be read is passed over', () => {
    const own = { ...plain, phrases: [{ phrase: '(broken' }, { phrase: '_' }, { phrase: 'wagons' }] }
    assert.deepEqual(quoted('We circled the wagons (broken).', [], own), ['wagons'])
  })
  it('allowed phrases: the same, a part of it, or more than it', () => {
    const text = 'I worked closely with the team.'
    assert.notDeepEqual(quoted(text), [])
    for (const phrase of [
      'worked closely with the team',
      'closely',
      'I worked closely with the team',
      '{work} closely',
    ]) {
      assert.deepEqual(quoted(text, vagueLists, { ...plain, allow: [phrase] }), [], phrase)
    }
    assert.notDeepEqual(quoted(text, vagueLists, { ...plain, allow: ['team spirit', '(closely'] }), [])
  })
  it('categories that are switched off, so that another may find the words', () => {
    const lists = [
      { ...listOf(['red hen house']), category: 'a' },
      { ...listOf(['hen']), category: 'b' },
    ]
    assert.deepEqual(quoted('A red hen house.', lists), ['red hen house'])
    assert.deepEqual(quoted('A red hen house.', lists, { ...plain, categories: { a: false } }), ['hen'])
    assert.deepEqual(quoted('A red hen house.', lists, { ...plain, categories: { a: false, b: false } }), [])
  })
})

describe('edits', () => {
  const table: readonly (readonly [text: string, after?: string])[] = [
    ['It was basically done.', 'It was done.'],
    ['Basically we were done.', 'We were done.'],
    ['Basically, we were done.', 'We were done.'],
    ['It was, basically, done.', 'It was done.'],
    ['We were done, basically.', 'We were done.'],
    ['We were done, basically done.', 'We were done, done.'],
    ['It improved noticeably basically.', 'It improved noticeably.'],
    ['It was a basically new thing.'],
    ['It was **basically** done.'],
    ['It was\nbasically\ndone.'],
  ]
  const list = listOf(['basically'], { delete: 'basically' })
  for (const [text, after] of table) {
    it(`${JSON.stringify(text)} → ${JSON.stringify(after ?? 'none')}`, () => {
      const [suggestion, ...more] = found(text, [list])[0]?.suggestions ?? []
      assert.deepEqual(more, [])
      if (!suggestion) return assert.equal(after, undefined)
      assert.equal(suggestion.safe, true)
      assert.match(suggestion.title, /^Delete “[Bb]asically”$/)
      const { span, text: put } = suggestion.edits[0] ?? assert.fail('no edit')
      assert.equal(text.slice(0, span.start) + put + text.slice(span.end), after)
    })
  }
  it('only the empty words of a phrase go', () => {
    const [suggestion] = found('It significantly improved the bread.')[0]?.suggestions ?? []
    assert.equal(suggestion?.title, 'Delete “significantly”')
  })
})

describe('the rule', () => {
  const rule = phraseRule({ id: 'test', summary: '', severity: 'info' }, [listOf(['red hens'], { hint: 'How many?' })])
  const problems = (text: string) => [
    ...rule.check(told(text) as never, { settings: defaults, metrics: { own: [] }, competencies: [] }),
  ]

  it('quotes the words, says what is wrong and asks', () => {
    assert.deepEqual(problems('We had red hens.'), [
      { span: { start: 7, end: 15 }, message: '“red hens” is a test. How many?', suggestions: [] },
    ])
  })
  it('finds own phrases, and leaves out the categories that are switched off', () => {
    const text = 'We had red hens and old dogs.'
    const said = (layer: Layer) =>
      [
        ...rule.check(told(text) as never, {
          settings: mergeSettings(layer),
          metrics: metricsFor([], undefined),
          competencies: [],
        }),
      ].map(({ span }) => text.slice(span.start, span.end))
    const own = [{ phrase: 'old dogs' }]
    assert.deepEqual(said({}), ['red hens'])
    assert.deepEqual(said({ phrases: { own } }), ['red hens', 'old dogs'])
    assert.deepEqual(said({ phrases: { own, categories: { [listOf([]).category]: false } } }), ['old dogs'])
    assert.deepEqual(said({ phrases: { own, categories: { [listOf([]).category]: true } } }), ['red hens', 'old dogs'])
  })
  it('reads a line break, with what opens the next line, as a space', () => {
    assert.equal(problems('We had red\n> hens.').length, 0, 'the sign is masked before')
    const text = 'We had red\n  hens.'
    assert.equal(problems(text)[0]?.message, '“red hens” is a test. How many?')
  })
})

describe('any words and any frames', () => {
  const word = fc.constantFrom(
    ...'I we worked closely with the team and a huge success , . ; : ( kind of not very 40 2019 ? “ to by everyone was happy'.split(
      ' ',
    ),
  )
  const texts = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '))
  const frames = fc.array(fc.constantFrom(...'{ } ( ) [ ] < > | ~ _ ^ \\ a work kin number (s) , é'.split(' ')), {
    maxLength: 14,
  })

  it('give spans in order that share no word and lie in the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0
        for (const { span } of found(text)) {
          assert.ok(span.start >= end && span.end > span.start && span.end <= text.length)
          assert.ok(/\S/.test(text.slice(span.start, span.start + 1)))
          end = span.end
        }
      }),
    )
  })
  it('never throw', () => {
    fc.assert(
      fc.property(frames, fc.string(), texts, (pieces, odd, text) => {
        const settings = { phrases: [{ phrase: pieces.join(' ') }, { phrase: odd }], allow: [pieces.join(''), odd] }
        frameProblem(odd)
        found(text, vagueLists, settings)
      }),
    )
  })
  it('lead on to each state once, however many ways there are to it', () => {
    const frame = `a ${'[~] '.repeat(10)}(b|~|_) hen`
    for (const { next } of compileLists([listOf([frame])]).phrases.states) assert.equal(new Set(next).size, next.length)
    assert.deepEqual(quoted('Here is a big old red hen.', [listOf([frame])]), ['a big old red hen'])
  })
  it('a sentence without an end takes no more time than its length asks for', function () {
    this.timeout(20_000)
    assert.ok(found('I worked closely with the team and '.repeat(20_000)).length > 10_000)
  })
})
