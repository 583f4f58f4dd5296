/** Everything that people read in the editor can be translated: by `package.nls.json` and by `l10n/bundle.l10n.json`. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { analyse, frameworks, partShares, readyPack, review } from '../src/core/index.ts'
import { checklistNodes } from '../src/vscode/bank/checklist-nodes.ts'
import { coverageNodes } from '../src/vscode/bank/coverage-nodes.ts'
import type { PanelNode } from '../src/vscode/bank/nodes.ts'
import { storyNodes } from '../src/vscode/bank/story-nodes.ts'
import { frameworkText } from '../src/vscode/hovers/term-words.ts'
import { ruleText } from '../src/vscode/hovers/rule-words.ts'
import { speak } from '../src/vscode/l10n.ts'
import { tallyOf } from '../src/vscode/found.ts'
import { lensText, lensTooltip } from '../src/vscode/lens-text.ts'
import { statusOf } from '../src/vscode/status-text.ts'
// @ts-expect-error the tool has no types
import { bundle, bundleText, messagesIn, sources, untranslated } from '../tools/l10n.mjs'
// @ts-expect-error the tool has no types
import { split } from '../tools/nls.mjs'

const read = (path: string) => readFileSync(path, 'utf8')

/** What looks like words and is none, or is a name that stays in every language. */
const allowed = {
  'src/vscode/accept-reading.ts': ['$(info) Storylint: '],
  'src/vscode/bank/export-stories.ts': ['Markdown'],
  'src/vscode/bank/ticks.ts': ['Reading what is ticked', 'Keeping what is ticked', 'Keeping a rehearsal'], // for the log
  'src/vscode/commands.ts': ['storylint.include storylint.exclude', '$(check) Storylint: '],
  'src/vscode/log.ts': ['Storylint'],
  'src/vscode/options.ts': ['Storylint'],
  'src/vscode/progress.ts': ['$(sync~spin) Storylint: '],
  'src/vscode/completions/front-matter.ts': ['storylint:\n'],
  'src/vscode/restructure/tell.ts': ['$(info) Storylint: '],
  'src/vscode/status.ts': ['Storylint'],
  'src/vscode/views/document.ts': ['default-src', '<!DOCTYPE html>'],
  'src/vscode/why.ts': ['storylint.include, storylint.exclude', 'Storylint'],
}

describe('translation: the manifest', () => {
  const manifest = JSON.parse(read('package.json'))
  const words: Readonly<Record<string, string>> = JSON.parse(read('package.nls.json'))

  it('has all of its words in package.nls.json, and no others there (npm run l10n puts them there)', () => {
    const now = split(JSON.parse(read('package.json')), words)
    assert.deepEqual(now.manifest, manifest)
    assert.deepEqual(now.words, words)
  })

  it('names where the bundle is, and ships it', () => {
    assert.equal(manifest.l10n, './l10n')
    const shipped = read('.vscodeignore').split('\n')
    for (const each of ['!package.nls*.json', '!l10n/**']) assert.ok(shipped.includes(each), each)
  })
})

describe('translation: the editor layer', () => {
  const files = sources()
  const { messages, computed } = messagesIn(files) as { messages: readonly string[]; computed: readonly string[] }

  it('is listed in the bundle (npm run l10n writes it)', () => {
    assert.deepEqual(computed, [], 'the message has to be a literal')
    assert.equal(read(bundle), bundleText())
  })

  it('says nothing past `t`', () => {
    assert.deepEqual(untranslated(files, allowed), [])
  })

  it('has a message for one and another for more, in place of “(s)”', () => {
    for (const message of messages) assert.doesNotMatch(message, /\w\(s\)/)
  })

  it('numbers the gaps of a message from 0, each once at least', () => {
    for (const message of messages) {
      const gaps = [...new Set([...message.matchAll(/\{(\d+)\}/g)].map(([, number]) => Number(number)))].sort()
      assert.deepEqual(
        gaps,
        gaps.map((_, at) => at),
        message,
      )
    }
  })
})

describe('translation: a language that marks each message', () => {
  const known: Readonly<Record<string, string>> = JSON.parse(read('l10n/bundle.l10n.json'))
  before(() => speak(Object.fromEntries(Object.keys(known).map((message) => [message, `⟦${message}⟧`]))))
  after(() => speak(known))

  /** What is left without the translated messages: names, numbers and what the person wrote. */
  const bare = (text: string): string => {
    let left = text
    for (let before = ''; before !== left;) {
      before = left
      left = left.replace(/⟦[^⟦⟧]*⟧/g, '')
    }
    return left
  }
  const text = `# Bread\n\n**Problem:** One loaf in nine burnt.\n\n**Action:** I turned the shelves.\n\n**Result:** From 11 % to 2 %.\n`
  const role = readyPack({
    id: 'baker',
    name: 'Baker',
    checklist: [{ id: 'g', title: 'Bread', items: [{ id: 'i', text: 'Bread', when: { atLeast: 2, stories: {} } }] }],
    competencies: [{ id: 'bread', name: 'Bread' }],
  })
  const report = analyse({ path: 'bread.md', text, settings: {}, assumeStory: true })
  const story = report.stories[0]?.story
  const flat = (nodes: readonly PanelNode[]): PanelNode[] => nodes.flatMap((node) => [node, ...flat(node.children)])

  it('is spoken by lens, status and hovers', () => {
    assert.ok(story)
    const shares = partShares(story)
    const said = [
      lensText(story, shares, 120),
      lensTooltip(shares, () => 1),
      statusOf(report, tallyOf(report.findings), 0).text,
    ]
    for (const each of said) assert.match(each, /⟦/)
    assert.match(ruleText({ id: 'x', summary: 'X.' } as never, { why: 'Y.', weak: 'Z.' }), /⟦Weak: Z\.⟧/)
    assert.equal(bare(statusOf(report, tallyOf(report.findings), 0).text).replace(/[\d\s·]/g, ''), 'PARLs')
    assert.doesNotMatch(frameworkText(frameworks[0] as never), /⟦/, 'what the core says stays English')
  })

  it('is spoken by the panel, but for what comes from packs and stories', () => {
    const bank = review(role, [report], new Set())
    const keyOf = () => 'k'
    const nodes = [
      ...checklistNodes(bank, keyOf),
      ...coverageNodes(bank, keyOf),
      ...storyNodes(bank.stories, keyOf, () => 'PARL'),
    ]
    for (const { label, description = '', said, tooltip = '' } of flat(nodes))
      for (const each of [label, description, said, tooltip]) {
        const left = bare(each).replace(/Bread|bread\.md|PARL|Problem|Action|Result|Learning|From|from|to|bread/g, '')
        assert.doesNotMatch(left, /\p{L}{3}/u, each)
      }
  })
})
