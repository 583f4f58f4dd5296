/** A page for a person: grouped, calm, coloured on a terminal only. */
import assert from 'node:assert/strict'
import { bank, type Folder, folderWith, strong, weak } from '../support/cli.ts'

describe('--format pretty', () => {
  let folder: Folder
  beforeEach(() => {
    folder = folderWith({ 'a.story.md': strong, 'weak.story.md': weak, 'bank.story.md': bank })
  })
  afterEach(() => folder.remove())

  it('is grouped by file and story, and ends in a sum', async () => {
    const { out, err } = await folder.run(['weak.story.md', '--framework', 'parl'])
    assert.deepEqual(err, [])
    assert.equal(
      out,
      `weak.story.md
  The fridge  PARL, 46 words, 18 s
    1:3      warning  Learning is missing. What do you do differently now?  missing-part

1 story in 1 file: 1 warning.
`,
    )
  })

  it('says that there is nothing to say', async () => {
    assert.equal((await folder.run(['a.story.md'])).out, '1 story in 1 file: nothing to report.\n')
    folder.write('README.md', '# Read me\n')
    assert.equal((await folder.run(['README.md'])).out, 'No story in 1 file. To see why, ask with --why FILE.\n')
    assert.equal((await folder.run(['none.md'])).out, '')
  })

  it('names each story once, in order', async () => {
    const { out } = await folder.run(['bank.story.md'])
    assert.match(
      out,
      /^bank\.story\.md\n {2}The lift .*\n(?: {4}\d.*\n)+ {2}The fridge .*\n(?: {4}\d.*\n)+\n2 stories in 1 file: /,
    )
    assert.match(out, /can be mended without a change of meaning: --fix\.\n$/)
  })

  it('shows errors and warnings only with --quiet', async () => {
    const { out } = await folder.run(['bank.story.md', '--quiet'])
    assert.doesNotMatch(out, / info | hint |infos?/)
    assert.match(out, / warning /)
  })

  it('says a story without a title', async () => {
    folder.write('x.story.md', 'Problem: It was warm.\n\nResult: It was [number].\n')
    assert.match((await folder.run(['x.story.md'])).out, /^x\.story\.md\n {2}\S/)
  })

  const escape = /\u001b\[/
  it('is coloured on a terminal, and nowhere else', async () => {
    assert.doesNotMatch((await folder.run(['weak.story.md'])).out, escape)
    assert.match((await folder.run(['weak.story.md'], { columns: 80 })).out, escape)
    assert.doesNotMatch((await folder.run(['weak.story.md'], { columns: 80, env: { TERM: 'dumb' } })).out, escape)
  })

  it('honours NO_COLOR and FORCE_COLOR', async () => {
    const plain = await folder.run(['weak.story.md'], { columns: 80, env: { NO_COLOR: '1' } })
    assert.doesNotMatch(plain.out, escape)
    assert.match((await folder.run(['weak.story.md'], { columns: 80, env: { NO_COLOR: '' } })).out, escape)
    assert.match((await folder.run(['weak.story.md'], { env: { FORCE_COLOR: '1' } })).out, escape)
    assert.doesNotMatch((await folder.run(['weak.story.md'], { columns: 80, env: { FORCE_COLOR: '0' } })).out, escape)
  })

  it('breaks long messages between words on a terminal', async () => {
    const env = { NO_COLOR: '1' }
    const { out } = await folder.run(['bank.story.md'], { columns: 70, env })
    const words = (text: string) => text.split(/\s+/).join(' ')
    assert.equal(words(out), words((await folder.run(['bank.story.md'])).out))
    const messages = out.split('\n').filter((line) => line.startsWith(' '.repeat(20)))
    assert.ok(messages.length > 0)
    // The rule's name follows the last row of its message.
    for (const line of messages) assert.ok(line.replace(/ {2}[a-z-]+$/, '').length <= 70, line)
  })

  it('lets neither a title nor a name of a file move the cursor', async () => {
    folder.write('x\u001b[2J\ny.story.md', weak.replace('The fridge', 'The \u001b[31mfr\u202eidge\u0007'))
    const { out } = await folder.run(['.'], { columns: 200, env: { NO_COLOR: '1' } })
    assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    assert.match(out, /x\\u001b\[2J y\.story\.md/)
    const { err } = await folder.run(['no\u001b[2J\n.md'])
    assert.deepEqual(err, ['storylint: no\\u001b[2J .md: there is no such file'])
  })
})
