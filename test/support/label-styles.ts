/** One labelled part, in every way people write a label; a text of any framework is the parts one after the other. */

type Style = (name: string, words: string, at: number) => string

export const labelStyles: Readonly<Record<string, Style>> = {
  heading: (name, words) => `## ${name}\n\n${words}\n\n`,
  'setext heading': (name, words) => `${name}\n${'-'.repeat(name.length)}\n\n${words}\n\n`,
  'numbered heading': (name, words, at) => `## ${at + 1}. ${name}\n\n${words}\n\n`,
  'heading with an emoji': (name, words) => `## 🎯 ${name}\n\n${words}\n\n`,
  'content in the heading': (name, words) => `### ${name}: ${words}\n\n`,
  'bold line': (name, words) => `**${name}**\n\n${words}\n\n`,
  'bold, colon inside': (name, words) => `**${name}:** ${words}\n\n`,
  'bold, colon outside': (name, words) => `**${name}**: ${words}\n\n`,
  'bold, dash': (name, words) => `**${name}** – ${words}\n\n`,
  italic: (name, words) => `*${name}:* ${words}\n\n`,
  'run in': (name, words) => `${name}: ${words}\n\n`,
  'run in, tight': (name, words) => `${name}: ${words}\n`,
  'upper case': (name, words) => `${name.toUpperCase()}: ${words}\n\n`,
  'upper case on a line': (name, words) => `${name.toUpperCase()}\n${words}\n\n`,
  bullets: (name, words) => `- ${name}: ${words}\n`,
  'bold bullets': (name, words) => `* **${name}**: ${words}\n`,
  'lower-case bullets': (name, words) => `- ${name.toLowerCase()}: ${words}\n`,
  'numbered items': (name, words, at) => `${at + 1}. **${name}:** ${words}\n`,
  'nested bullets': (name, words) => `- ${name}\n  - ${words}\n`,
  'definition list': (name, words) => `${name}\n: ${words}\n\n`,
  'block quote': (name, words) => `> **${name}:** ${words}\n>\n`,
}

interface Labelled {
  readonly name: string
  readonly words: string
}

/** A text under a title. */
export const written = (parts: readonly Labelled[], style: Style): string =>
  `# The mill\n\n${parts.map(({ name, words }, at) => style(name, words, at)).join('')}`

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`

export const tables: Readonly<Record<string, (parts: readonly Labelled[]) => string>> = {
  'labels as rows': (parts) =>
    `# The mill\n\n${row(['Part', 'Text'])}${row(['---', '---'])}${parts.map(({ name, words }) => row([name, words])).join('')}`,
  'labels as columns': (parts) =>
    `# The mill\n\n${row(parts.map(({ name }) => name))}${row(parts.map(() => '---'))}${row(parts.map(({ words }) => words))}`,
  HTML: (parts) =>
    `# The mill\n\n<table>\n${parts.map(({ name, words }) => `<tr><th>${name}</th><td>${words}</td></tr>\n`).join('')}</table>\n`,
}
