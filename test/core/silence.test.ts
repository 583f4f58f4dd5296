/** Comments silence what they name, where they stand, and say so when they silence nothing. */
import assert from 'node:assert/strict'
import { findingsOf, marked, report } from '../support/analyse.ts'

const todo = (text: string) => findingsOf('placeholder', text).map((finding) => marked(finding, text))
const idle = (text: string) => findingsOf('config', text).map(({ message }) => message)
const wrap = (body: string) =>
  `# Mill\n\nProblem: It stood still.\n\n${body}\n\nResult: It ran on all nine days.\n\nLearning: I read the log first now.\n`

describe('silence', () => {
  it('disable-line, at the end of a line', () => {
    const text = wrap('Action: I read TODO. <!-- storylint-disable-line placeholder -->\nI saw TBD.')
    assert.deepEqual(todo(text), ['TBD'])
    assert.deepEqual(idle(text), [])
  })

  it('disable-line in a list item and in a table cell', () => {
    assert.deepEqual(
      todo('- Problem: a TODO <!-- storylint-disable-line -->\n- Action: I saw TBD\n- Result: all nine\n'),
      ['TBD'],
    )
    assert.deepEqual(
      todo(
        '| Problem | a TODO <!-- storylint-disable-line --> |\n| --- | --- |\n| Action | I saw TBD |\n| Result | nine |\n',
      ),
      ['TBD'],
    )
  })

  it('disable-next-line skips empty lines and quote marks', () => {
    assert.deepEqual(
      todo(wrap('<!-- storylint-disable-next-line placeholder -->\n\nAction: I read TODO.\nI saw TBD.')),
      ['TBD'],
    )
    assert.deepEqual(
      todo('> Problem: a b\n>\n> <!-- storylint-disable-next-line -->\n>\n> Action: I read TODO.\n>\n> Result: TBD\n'),
      ['TBD'],
    )
  })

  it('disable and enable, with and without ids', () => {
    assert.deepEqual(
      todo(wrap('<!-- storylint-disable -->\n\nAction: I read TODO.\n\n<!-- storylint-enable -->\n\nI saw TBD.')),
      ['TBD'],
    )
    assert.deepEqual(
      todo(
        wrap(
          '<!-- storylint-disable placeholder, too-long -->\n\nAction: I read TODO.\n\n<!-- storylint-enable too-long -->\n\nI saw TBD.',
        ),
      ),
      [],
    )
  })

  it('disable-file works from anywhere', () => {
    const text = `${wrap('Action: I read TODO.')}\n<!-- storylint-disable-file placeholder -- a template for my class -->\n`
    assert.deepEqual(report(text).findings, [])
  })

  it('another rule goes on speaking', () => {
    assert.deepEqual(todo(wrap('Action: I read TODO. <!-- storylint-disable-line vague-phrase -->')), ['TODO'])
  })

  it('a comment that silences nothing is told, with its deletion', () => {
    const text = wrap('Action: I read it. <!-- storylint-disable-line placeholder -->')
    const [finding] = findingsOf('config', text)
    assert.equal(finding?.severity, 'warning')
    assert.equal(marked(finding as NonNullable<typeof finding>, text), '<!-- storylint-disable-line placeholder -->')
    assert.match(finding?.message ?? '', /silences nothing/)
  })

  it('an unknown id is told at its place, with the nearest name', () => {
    const text = wrap('Action: I read it. <!-- storylint-disable-line placeholders -->')
    const found = findingsOf('config', text)
    assert.deepEqual(
      found.map((finding) => [marked(finding, text), finding.severity]),
      [['placeholders', 'error']],
    )
    assert.match(found[0]?.message ?? '', /Did you mean “placeholder”\?/)
  })

  it('ids of rules that are yet to come are known', () => {
    assert.deepEqual(idle(wrap('Action: I read TODO. <!-- storylint-disable-line placeholder empty-learning -->')), [])
  })

  it('other comments are left alone', () => {
    assert.deepEqual(report(wrap('<!-- my storylint notes -->\n\nAction: I read it all.')).findings, [])
  })
})
