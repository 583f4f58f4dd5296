/** How a rule's page is shown on a terminal. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { explained } from '../../src/cli/explain.ts'

const folder = new URL('../../docs/rules/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

describe('a page on a terminal', () => {
  it('has no marks of markdown, but for those in code', () => {
    const page =
      '# One\r\n\r\nA **bold** [link](https://x.example) and `a **b**`.\n\n```story framework=star\n# T\n  ^ m\n```\n\n````md\n```\n````\n'
    assert.equal(
      explained(page, false),
      'One\n\nA bold link (https://x.example) and `a **b**`.\n\n    (framework=star)\n    # T\n      ^ m\n\n    (md)\n    ```\n',
    )
  })

  it('says where a link leads', () => {
    assert.equal(explained('See [that rule](too-long.md).', false), 'See that rule (storylint --explain too-long).\n')
    assert.equal(explained('See [more](../more.md).', false), 'See more (docs/more.md).\n')
  })

  it('has links that lead somewhere', () => {
    for (const name of readdirSync(folder)) {
      const page = read(name).replaceAll(/^(`{3,})[^]*?^\1$|`[^`\n]*`/gm, '')
      for (const [, target = ''] of page.matchAll(/\]\(([^):\s]+)\)/g))
        assert.ok(existsSync(new URL(target, folder)), `${name}: ${target}`)
    }
  })

  it('is every rule’s', () => {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
      const out = explained(read(name), false)
      assert.doesNotMatch(out, /^`{3}|^#|^[^ \n].*\]\(/m, name)
    }
  })
})
