/** Shows a rule's page on a terminal: the same text, without the marks of markdown. Knows no rule. */
import pc from 'picocolors'

type Colours = ReturnType<typeof pc.createColors>

export function explained(page: string, coloured: boolean): string {
  const colours = pc.createColors(coloured)
  const rows: string[] = []
  let fence = ''
  for (const line of page.replaceAll('\r\n', '\n').trimEnd().split('\n')) {
    const [, mark = '', info = ''] = /^(`{3,})\s*(?:story\s*)?(.*)$/.exec(line) ?? []
    if (!mark || (fence && (mark !== fence || info))) rows.push(fence ? example(line, colours) : prose(line, colours))
    else {
      // What an example is read under, such as its framework, stands above it.
      if (info) rows.push(colours.dim(`    (${info})`))
      fence = fence ? '' : mark
    }
  }
  return `${rows.join('\n').replace(/\n{3,}/g, '\n\n')}\n`
}

/** Carets and what is said of them stand out from the story they are about. */
function example(line: string, colours: Colours): string {
  const shown = `    ${line}`.trimEnd()
  return /^\s*\^+/.test(line) ? colours.yellow(shown) : colours.dim(shown)
}

function prose(line: string, colours: Colours): string {
  const heading = /^#{1,6}\s+(.*)$/.exec(line)?.[1]
  if (heading !== undefined) return colours.bold(heading)
  // Code first, and put back last: what stands in it is no markup.
  const code: string[] = []
  return line
    .replace(/(`+)(.+?)\1/g, (_, _ticks, inner: string) => `\u0000${code.push(inner) - 1}\u0000`)
    .replace(/\*\*(.+?)\*\*/g, (_, inner: string) => colours.bold(inner))
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, words: string, target: string) => `${words} (${placeOf(target)})`)
    .replace(/\u0000(\d+)\u0000/g, (_, index: string) => colours.cyan(coded(code[Number(index)] as string, colours)))
}

/** A terminal follows no link: another rule's page is a command, any other page a file of the project. */
function placeOf(target: string): string {
  const rule = /^([a-z-]+)\.md$/.exec(target)?.[1]
  return rule ? `storylint --explain ${rule}` : target.replace(/^\.\.\//, 'docs/')
}

/** Without colour the ticks are all that tells code from words. */
const coded = (code: string, colours: Colours) => (colours.isColorSupported ? code : `\`${code}\``)
