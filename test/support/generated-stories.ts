/** Stories that nobody wrote: frameworks, layouts, quotations, lists and code by chance, each word told once. */
import fc from 'fast-check'
import { type Framework, frameworks } from '../../src/core/index.ts'
import { labelStyles, tables } from './label-styles.ts'

export interface Generated {
  readonly text: string
  readonly framework: Framework
  readonly style: string
  /** The words of each part, in order. */
  readonly parts: readonly { readonly name: string; readonly words: readonly string[] }[]
}

/** Layouts in which a part may hold more than one line of text. */
const roomy = [
  'heading',
  'setext heading',
  'numbered heading',
  'heading with an emoji',
  'bold line',
  'bold, colon inside',
]
const common = frameworks.filter(({ own }) => !own)

interface Options {
  readonly frameworks?: readonly Framework[]
  readonly styles?: readonly string[]
  /** The order of parts by chance, too. */
  readonly mixed?: boolean
}

const blocks: readonly ((words: readonly string[]) => string)[] = [
  ([a, b, c]) => `I ${a} the ${b}\nand ${c} it.`,
  ([a, b, c]) => `- ${a} ${b}\n- ${c}`,
  ([a, b, c]) => `\`\`\`\n# ${a}\n${b}: ${c}\n\`\`\``,
  ([a, b, c]) => `I ${a} [${b}](https://example.org/${c}).`,
  ([a, b, c]) => `> ${a}, they said,\n> ${b} ${c}.`,
  ([a, b, c]) => `1. ${a}\n   ${b}\n2. ${c}`,
  ([a, b, c]) => `Then I ${a} *${b}* ${c}. <!-- storylint-disable-line vague-phrase -->`,
]

/** A story under a title, told in one of the frameworks. */
export function storyOf({ frameworks: among = common, styles, mixed = false }: Options = {}): fc.Arbitrary<Generated> {
  const names = styles ?? [...Object.keys(labelStyles), 'labels as rows']
  return fc
    .record({
      framework: fc.constantFrom(...among),
      style: fc.constantFrom(...names),
      told: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      swap: fc.boolean(),
      bodies: fc.array(fc.array(fc.nat(blocks.length - 1), { maxLength: 2 }), { minLength: 5, maxLength: 5 }),
      frame: fc.constantFrom('plain', 'quote', 'crlf', 'front matter', 'notes'),
    })
    .map(({ framework, style, told, swap, bodies, frame }) => {
      let count = 0
      const kept = framework.parts.filter(
        ({ part }, at) => told[at] || part === 'action' || part === 'result' || at === 0,
      )
      const order = mixed && swap ? [...kept].reverse() : kept
      const parts = order.map(({ name }, at) => {
        const shapes = roomy.includes(style) ? (bodies[at] ?? []) : []
        const words = () => [0, 1, 2].map(() => `word${(count++).toString(36)}x`)
        const pieces = [-1, ...shapes].map((shape) => ({ shape, words: words() }))
        const line = (own: readonly string[]) => `I ${own[0]} the ${own[1]} and ${own[2]} it.`
        const text = pieces.map(({ shape, words: own }) => (blocks[shape] ?? line)(own)).join('\n\n')
        return { name, text, words: pieces.flatMap(({ words: own }) => own) }
      })
      return { framework, style, parts, text: framed(laidOut(parts, style), style, frame) }
    })
}

function laidOut(parts: readonly { readonly name: string; readonly text: string }[], style: string): string {
  const labelled = parts.map(({ name, text }) => ({ name, words: text }))
  const table = tables[style]
  if (table) return table(labelled)
  return `# The mill\n\n${labelled.map(({ name, words }, at) => labelStyles[style]?.(name, words, at)).join('')}`
}

function framed(text: string, style: string, frame: string): string {
  if (frame === 'quote' && style !== 'block quote' && style !== 'definition list')
    return text.trimEnd().replace(/^/gm, '> ').replace(/^> $/gm, '>') + '\n'
  if (frame === 'crlf') return text.replaceAll('\n', '\r\n')
  if (frame === 'front matter') return `---\ntags: [mill]\n---\n\n${text}`
  return frame === 'notes' ? `${text.trimEnd()}\n\n# Notes\n\nNothing to tell.\n` : text
}

/** How many stories are tried: a share in every run, all of them where somebody asks (`npm run fuzz:restructure`). */
export const runs = (usual: number): { numRuns: number } => ({ numRuns: Number(process.env['FUZZ_RUNS'] ?? usual) })
