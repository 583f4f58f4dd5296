/** Texts that ask the most of a reader: one thing over and over, up to a given length. Knows no recogniser. */

export interface Repeat {
  readonly name: string
  /** @param length in UTF-16 units, met to within one unit of what is repeated */
  readonly make: (length: number) => string
}

const head = '# The ferry\n\n## Problem\n\nIt was late.\n\n## Action\n\nI asked why. '
const tail = '\n\n## Result\n\nIt was late on 2 days instead of 9.\n\n## Learning\n\nI ask first now.\n'

/** Nothing but the unit. */
const bare = (unit: string, name = shown(unit)): Repeat => ({ name, make: (length) => times(unit, length) })

/** In the middle of a story that is told in order. */
const told = (unit: string, name = shown(unit)): Repeat => ({
  name: `story with ${name}`,
  make: (length) => head + times(unit, length - head.length - tail.length) + tail,
})

/** The first half, then as much of the second: what opens without end, and then closes. */
const pairs = (open: string, close: string): Repeat => ({
  name: `${shown(open)} and then ${shown(close)}`,
  make: (length) => times(open, length / 2) + 'a' + times(close, length / 2),
})

const times = (unit: string, length: number) => unit.repeat(Math.max(1, Math.ceil(length / unit.length)))

const shown = (unit: string) => JSON.stringify(unit.length > 44 ? `${unit.slice(0, 40)} …` : unit)

const signs = '*[]>`_<#-|0,"\'()!~&:;.=+\\{}^$%@/?x \n\t\r\0é“”’…—•\u00a0\u2028\ufeff\u0301'

/** Lines and layouts: each unit is a block of markdown, or part of one. */
const layouts = [
  '**', '__', '[](', '![', '[a](', '[a][', '](', '[[', '<a>', '<a ', '</', '<!', '<!--', '-->', '<!-- a -->', '<?', '<![CDATA[',
  '&amp;', '&#1', '&', '*a', '**a', '_a ', 'a* ', '*a_ ', '~~a', '`a``', '` `', '\\*', '> ', '>\n', '- ', '-\n', '1. ', '1)\n',
  '# ', '#\n', '# a\n', '# a\n\n', '## Result\n\n', '- a\n', '- [ ] a\n', '1. a\n', '> a\n', '> a\n\n', 'a\n', 'a\n\n', '\r\n', 'a\r\n',
  '---\n', '---\n\n', '***\n\n', '===\n', 'a\n===\n\n', '```\n', '~~~\n', '```\n\n# a\n\n', '    a\n', '\ta\n\n', '|', '| a ', '|a|\n', '| a | b |\n',
  '|-', '|---|---|\n', '| a |\n|---|\n', '[a]: b\n', '[a]: b\n\n# a\n\n', '[^1]', '[^1]: a\n\n', '<td>', '<tr><td>a', '<td>a</td>', '<dt>a<dd>b',
  '<table>', '<br>', '</table>', 'https://', 'a@b.', 'www.a.', '{{', '}}', '\\\n', '  \n', ' \n', 'a  \n', '\u2028a',
  '<!-- storylint-disable -->\n\n', '<!-- storylint-disable vague-phrase -->\n\n', '<!-- storylint-enable -->\n\n',
  '<!-- storylint-disable -->\n\n<!-- storylint-enable -->\n\n', '<!-- storylint-disable-next-line -->\n\nWe aligned.\n\n',
  'I aligned. <!-- storylint-disable-line -->\n\n', '<!-- storylint-disable-next-line -->\n', '<!-- storylint-competencies: a -->\n\n', '<!-- storylint-disable a b c -->',
  '**Result:** ', '**Result:** a\n\n', 'Result: ', 'Result: a\n', 'Result\n\n', 'RESULT\n', 'S: a\n\n', 'S: ', '(S) ', '(S) a\n\n', '**S**ituation: ', '**Result**\n\n',
  '- **Result:** a\n', '> **Result:** a\n>\n', 'Q: a?\n\nA: b\n\n', '**Q1: a?**\n\nI left.\n\n', '## Story 1\n\nI left it.\n\n', '## Option A\n\nIt was late.\n\n',
  '| Result | a |\n', '<dt>Result</dt><dd>a</dd>', '* Risk: a\n* Owner: b\n', '## Phase 1\n\nWe roll it out.\n\n',
  '# A\n\n## Problem\n\nIt was late.\n\n## Action\n\nI asked why.\n\n## Result\n\nIt fell by 10 %.\n\n## Learning\n\nI ask now.\n\n',
  '# A\n\n**Problem:** It was late.\n\n**Action:** We aligned.\n\n**Result:** It got better.\n\n', '- S: a\n- T: b\n- A: c\n- R: d\n\n',
] // prettier-ignore

/** Words: each is what one recogniser or another begins with, or all that it lives on. */
const words = [
  'very ', 'very, ', 'really very ', 'a ', 'I ', 'we ', 'I, ', 'not ', 'no ', 'never not ', 'and ', 'or ', 'of ', 'to ', 'from ', 'from 1 to ', 'from 1 ', 'by ', 'by 5 ',
  '5 % ', '5%', '10 percent ', '%', '1,', '1,000', '1,000 ', '1.', '1.5', '1.5 ', '1/', '1/2 ', '1-', '1–2 ', '1:1 ', '$1 ', '$', '€1k ', '1k ', '1x ', '1st ', '12 ms ', '3 days ', 'two ',
  'twenty ', 'twenty-', 'hundred ', 'one hundred ', 'and a half ', 'half ', 'half of ', 'a third of ', 'twice ', 'zero ', 'none of ', 'a week ', 'per week ', 'per ', 'each ', 'weeks ', 'in ',
  'in a week ', 'on Monday ', 'Monday ', 'January ', '2024 ', 'May 5, ', 'Q3 ', 'v1.2 ', 'A1-', 'abc-123 ', '1-on-1 ', '24/7 ', 'top 5 ', '#1 ', 'p95 ', 'instead of ', 'than ', 'less than ',
  'more than 5 ', 'worked ', 'worked closely ', 'worked closely with ', 'aligned ', 'got buy-in ', 'set up a weekly ', 'the team ', 'improved ', 'significantly improved ', 'kind of ', 'helped ',
  'helped to help ', 'leveraged ', 'everybody was happy ', 'escalated ', 'learned ', 'learned that ', 'next time ', 'if ', 'because ', 'so that ', 'who ', 'it ', 'they ', 'was ', 'had been ',
  'Result ', 'result: ', 'TBD ', '[metric] ', '[', 'X% ', 'xx ', '??? ', '__ ', '... ', 'Dr. ', 'e.g. ', 'U.S. ', 'A. ', 'a.b.', 'a. ', 'A! ', 'Why? ', '." ', '.) ', '"a" ', '"', '“', '“a” ', '\'s ',
  '\'a\' ', '(a) ', '((', 'a-', 'a-b ', 'a’s ', 'a/b ', 'A', 'Aa', 'é ', '😀', '👩‍👩‍👧 ', 'ａ', '中', 'a\u0301', '\ud800', '\udc00 ',
  'We worked closely with the team. ', 'I was very happy. ', 'It rose by 10 %. ', 'Rollback if it fails. ', 'The owner is Ann. ', 'engagement rose ', 'more efficient ', 'I decided to ', 'ownership ',
] // prettier-ignore

const nests: readonly Repeat[] = [
  pairs('(', ')'), pairs('[', ']'), pairs('"', '"'), pairs('“', '”'), pairs('*', '*'), pairs('**a ', '** '), pairs('_a ', 'a_ '), pairs('<b>', '</b>'), pairs('<td>', '</td>'), pairs('`', '``'),
  pairs('[a](', ')'), pairs('![a](', ')'), pairs('<!--', '-->'), pairs('{', '}'), pairs('> ', '\n'), pairs('- ', '\n'), pairs('~~', '~~ '),
] // prettier-ignore

/** A line of each depth: lists in lists, quotes in quotes. As many lines as the length takes. */
const stairs = (step: string, line: string): Repeat => ({
  name: `stairs of ${shown(step)}`,
  make: (length) => Array.from({ length: Math.sqrt((2 * length) / step.length) }, (_, at) => step.repeat(at) + line).join('\n'), // prettier-ignore
})

const frontMatter = (unit: string, name: string): Repeat => ({
  name: `front matter with ${name}`,
  make: (length) => `---\nstorylint:\n  framework: star\n${times(unit, length)}\n---\n\nI left.\n`,
})

export const repeats: readonly Repeat[] = [
  ...[...signs].map((sign) => bare(sign)),
  ...[...signs].map((sign) => told(sign)),
  ...layouts.map((unit) => bare(unit)),
  ...layouts.map((unit) => told(unit)),
  ...words.map((unit) => bare(unit)),
  ...words.map((unit) => told(unit)),
  ...nests,
  stairs('  ', '- a'),
  stairs('> ', 'a'),
  stairs('#', ' a'),
  frontMatter('a: b\n', 'many keys'),
  frontMatter('  vague-phrase: off\n', 'one key many times'),
  frontMatter('  a: b\n', 'wrong keys'),
  frontMatter('# a\n', 'comments'),
  frontMatter('[', 'brackets'),
  frontMatter('- ', 'dashes'),
  frontMatter('  competencies: [a]\n', 'lists'),
  { name: 'one competency list', make: (length) => `---\nstorylint:\n  competencies: [${times('ab, ', length)}a]\n---\n\nI left.\n` }, // prettier-ignore
  {
    name: 'a title without end',
    make: (length) => `# ${times('The ferry ', length)}\n\n**Result:** It fell by 10 %.\n`,
  },
  { name: 'a label without end', make: (length) => `**${times('Result ', length)}:** It fell by 10 %.\n` },
]
