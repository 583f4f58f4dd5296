/** The markdown that stories are written in, and its parser. Knows syntax, not what is done with the tree. */
import type { Root } from 'mdast'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { shortened } from './plain-words.ts'
import { treeOf } from './shapes.ts'
import { tame } from './tame.ts'

function extend(processor: Processor, key: 'micromarkExtensions' | 'fromMarkdownExtensions', values: unknown[]): void {
  const data = processor.data()
  const list = (data[key] ??= []) as unknown[]
  list.push(...values)
}

/** Tables, task boxes and struck-out text: what people use in stories beyond CommonMark. */
function storyMarkdown(this: Processor): void {
  extend(this, 'micromarkExtensions', [gfmTable(), gfmTaskListItem(), gfmStrikethrough()])
  extend(this, 'fromMarkdownExtensions', [
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
  ])
}

/** What links are called that are defined in other pieces of the document; of the piece that is being parsed. */
let definedElsewhere: readonly string[] = []

/** As much of a micromark tokenizer as is used here. */
interface Tokenizer {
  readonly parser: { readonly defined: string[] }
}

/** A construct that never matches: at the first bracket it tells the parser which links are defined elsewhere. */
const defineElsewhere = {
  name: 'definedElsewhere',
  tokenize(this: Tokenizer, _effects: unknown, _ok: unknown, no: unknown): unknown {
    const { defined } = this.parser
    for (const id of definedElsewhere) if (!defined.includes(id)) defined.push(id)
    return no
  },
}

function linksAcrossPieces(this: Processor): void {
  extend(this, 'micromarkExtensions', [{ text: { ['['.charCodeAt(0)]: defineElsewhere } }])
}

/** With front matter: the parser that the benchmark compares with. */
export const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(storyMarkdown).freeze()

const plainParser = unified().use(remarkParse).use(storyMarkdown).freeze()
const commonMark = unified().use(remarkParse).freeze()
/** Front matter, or a bar, a tilde or a box; without them there are four extensions less to ask at each line. */
const beyondCommonMark = /^---|[|~]|:-|-:|\[[ \tx]\]/i
const linkedParsers = {
  plain: plainParser().use(linksAcrossPieces).freeze(),
  whole: parser().use(linksAcrossPieces).freeze(),
}

/** Fences of front matter that close. An open one would make the front-matter extension misread what follows. */
const frontMatterFences = /^---[ \t]*\r?\n(?:[^]*?\n)?---[ \t]*(?:\r?\n|$)/

/**
 * Parses a document, or a piece of one that starts where a block does. Offsets are those of the text; lines, columns and
 * values are not.
 * @param defined what links are called that are defined in other pieces
 */
export function parse(text: string, defined: readonly string[] = []): Root {
  const calm = tame(text)
  const short = defined.length ? undefined : shortened(calm)
  if (!short) return parseWhole(calm, defined)
  return treeOf(short, (block) => (beyondCommonMark.test(block) ? parseWhole(block) : commonMark.parse(block)))
}

/** The same, each word looked at. */
export function parseWhole(text: string, defined: readonly string[] = []): Root {
  const hasFrontMatter = text.startsWith('---') && frontMatterFences.test(text)
  if (!defined.length) return (hasFrontMatter ? parser : plainParser).parse(text)
  definedElsewhere = defined
  return (hasFrontMatter ? linkedParsers.whole : linkedParsers.plain).parse(text)
}

/** For text that is indented by four spaces or more, which CommonMark takes for code and people write by accident. */
const indentedParser = unified().use(remarkParse).use(storyMarkdown).use(noIndentedCode).freeze()

function noIndentedCode(this: Processor): void {
  extend(this, 'micromarkExtensions', [{ disable: { null: ['codeIndented'] } }])
}

export const parseIndented = (text: string): Root => indentedParser.parse(tame(text))

/** A link's name as the parser compares it. */
export const linkId = (name: string): string =>
  name
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase()
