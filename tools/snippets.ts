// The snippets that the extension contributes to markdown, made of the frameworks and of `data/snippets.json`.
import { readFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import {
  type Framework,
  type FrameworkPart,
  frameworks,
  frameworkTemplate,
  headings,
  partTemplate,
} from '../src/core/index.ts'
import { snippetText } from '../src/vscode/snippet-text.ts'

export const file = 'snippets/storylint.json'

export interface Snippet {
  readonly prefix: readonly string[]
  readonly description: string
  readonly body: readonly string[]
}

interface Line {
  readonly name: string
  readonly prefixes: readonly string[]
  readonly for: string
  readonly lines: readonly string[]
}

const style = headings(2)
const bodyOf = (text: string): string[] => snippetText(text, undefined, true).split('\n')

/** By the name that the editor's list shows. */
export function snippets(): Record<string, Snippet> {
  const { snippets: lines } = JSON.parse(readFileSync('data/snippets.json', 'utf8')) as { snippets: readonly Line[] }
  return Object.fromEntries([...frameworks.map(ofFramework), ...parts().map(ofPart), ...lines.map(ofLines)])
}

type Named = readonly [name: string, snippet: Snippet]

const ofFramework = (framework: Framework): Named => [
  `${framework.name} story`,
  {
    prefix: [framework.id, `story-${framework.id}`],
    description: `${namesOf(framework.parts.filter(({ required }) => required))}. ${framework.for}`,
    body: [...bodyOf(frameworkTemplate(framework, style)), '$0'],
  },
]

const namesOf = (named: readonly { readonly name: string }[]) => named.map(({ name }) => name).join(', ')

interface Asked {
  readonly part: FrameworkPart
  readonly frameworks: readonly Framework[]
}

/** Several frameworks may ask the same under a name: that is one snippet. */
function parts(): Asked[] {
  const all = new Map<string, Asked>()
  for (const framework of frameworks)
    for (const part of framework.parts) {
      const key = `${part.id}: ${part.asks}`
      all.set(key, { part, frameworks: [...(all.get(key)?.frameworks ?? []), framework] })
    }
  return [...all.values()]
}

function ofPart({ part, frameworks: asking }: Asked): Named {
  const isOnly = parts().filter((other) => other.part.id === part.id).length === 1
  const names = namesOf(asking)
  return [
    `Part: ${part.name}${isOnly ? '' : ` (${names})`}`,
    {
      prefix: [`story-${isOnly ? '' : `${asking[0]?.id}-`}${part.id}`],
      description: `${part.asks} ${names}.`,
      body: [...bodyOf(partTemplate(part, style)), '$0'],
    },
  ]
}

const ofLines = ({ name, prefixes, for: use, lines }: Line): Named => [
  name,
  { prefix: prefixes, description: use, body: bodyOf(lines.join('\n')) },
]

/** The file as it is to be. */
export async function written(): Promise<string> {
  return format(JSON.stringify(snippets()), { ...(await resolveConfig(file)), filepath: file })
}
