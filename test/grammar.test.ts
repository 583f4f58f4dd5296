/** What the grammar colours in Storylint's comments, shown by carets, and that it colours nothing else. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { IGrammar } from 'vscode-textmate'
import { otherPages } from './support/other-pages.ts'

// Both are scripts of the old kind: their names cannot be imported.
const require = createRequire(import.meta.url)
const onig = require('vscode-oniguruma') as typeof import('vscode-oniguruma')
const textmate = require('vscode-textmate') as typeof import('vscode-textmate')
const grammars: Readonly<Record<string, string>> = {
  'text.html.markdown': 'test/support/test-markdown.tmLanguage.json',
  'storylint.comments.injection': 'syntaxes/storylint-comments.tmLanguage.json',
}

async function load(): Promise<IGrammar> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'))
  await onig.loadWASM(wasm)
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new onig.OnigScanner(patterns),
      createOnigString: (text) => new onig.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const path = grammars[scope]
      return path ? textmate.parseRawGrammar(readFileSync(path, 'utf8'), path) : null
    },
    getInjections: (scope) => (scope === 'text.html.markdown' ? ['storylint.comments.injection'] : undefined),
  })
  const grammar = await registry.loadGrammar('text.html.markdown')
  assert.ok(grammar)
  return grammar
}

interface Coloured {
  readonly words: string
  readonly scope: string
}

function colouredIn(grammar: IGrammar, text: string): Coloured[] {
  const found: Coloured[] = []
  let stack = textmate.INITIAL
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack)
    stack = ruleStack
    for (const { startIndex, endIndex, scopes } of tokens) {
      const scope = scopes.findLast((each) => each.endsWith('.storylint'))
      if (scope) found.push({ words: line.slice(startIndex, endIndex), scope })
    }
  }
  return found
}

/** A line, and below it carets with the scope that stands there. */
const carets = `<!-- storylint-disable-next-line vague-phrase too-long -- it is a title -->
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ keyword.control.storylint
                                 ^^^^^^^^^^^^ entity.name.tag.storylint
                                              ^^^^^^^^ entity.name.tag.storylint
                                                      ^^^^^^^^^^^^^^^^^^ comment.line.reason.storylint
I left. <!-- storylint-disable-line -->
             ^^^^^^^^^^^^^^^^^^^^^^ keyword.control.storylint
<!-- storylint-competencies: ownership, influence -->
     ^^^^^^^^^^^^^^^^^^^^^^ keyword.control.storylint
                           ^ punctuation.separator.storylint
                             ^^^^^^^^^ entity.name.tag.storylint
                                        ^^^^^^^^^ entity.name.tag.storylint
<!--storylint-enable too-long-->
    ^^^^^^^^^^^^^^^^ keyword.control.storylint
                     ^^^^^^^^ entity.name.tag.storylint
`

describe('the grammar for comments', () => {
  let grammar: IGrammar
  before(async () => {
    grammar = await load()
  })

  it('colours form, ids and reason where the carets stand', () => {
    const lines = carets.trimEnd().split('\n')
    const texts = lines.filter((line) => !/^ *\^+ /.test(line))
    const wanted: string[] = []
    let text = ''
    for (const line of lines) {
      const [, lead, run, scope] = /^( *)(\^+) (\S+)$/.exec(line) ?? []
      if (lead === undefined || run === undefined) text = line
      else wanted.push(`${text.slice(lead.length, lead.length + run.length).trim()} ${scope}`)
    }
    assert.deepEqual(
      colouredIn(grammar, texts.join('\n')).map(({ words, scope }) => `${words.trim()} ${scope}`),
      wanted,
    )
  })

  it('colours no other comment, no code and no text that only speaks of one', () => {
    const others = [
      '<!-- a comment on storylint-disable -->',
      '<!-- storylint-disabled -->',
      '`<!-- storylint-disable -->`',
      '```\n<!-- storylint-disable -->\n```',
      'storylint-disable too-long',
      '## Result\n\n**Action:** from 11 % to [number] %',
    ]
    for (const text of others) assert.deepEqual(colouredIn(grammar, text), [], text)
  })

  it('colours nothing in pages that are no stories', () => {
    const pages = Object.entries(otherPages)
    assert.ok(pages.length > 5)
    for (const [name, page] of pages) assert.deepEqual(colouredIn(grammar, page), [], name)
  })
})
