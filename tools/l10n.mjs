// Collects what the editor layer says, `t('…')`, into l10n/bundle.l10n.json, the list that a translation is made of. `node tools/l10n.mjs`
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { isMain } from './main.mjs'

const folder = 'src/vscode'
export const bundle = 'l10n/bundle.l10n.json'

export function sources() {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  return files.sort().map((file) => {
    const path = join(folder, file)
    return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  })
}

function* nodesOf(node) {
  yield node
  for (const child of node.getChildren()) yield* nodesOf(child)
}

const isT = (node) => ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 't'

/** `at`: file and line, for messages. */
const at = (source, node) => `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`

/** All messages, in the order of the alphabet; and calls whose message is no literal, which nobody could translate. */
export function messagesIn(files) {
  const messages = new Set()
  const computed = []
  for (const source of files)
    for (const node of nodesOf(source)) {
      if (!isT(node)) continue
      const [message] = node.arguments
      if (message && ts.isStringLiteralLike(message)) messages.add(message.text)
      else computed.push(at(source, node))
    }
  return { messages: [...messages].sort(), computed }
}

/** Places that people never see: the log, what is thrown, and comparisons. */
const unseen = /^(?:log\.\w+|guard|Error|RegExp|require)$/

/** Words that are a sentence or a name to people, by their look: two words, or one that begins with a capital. */
const isSaid = (text) => /\p{L}\S*\s+\S*\p{L}/u.test(text) || /^(?:\$\([\w~-]+\) )?\p{Lu}\p{Ll}+[.…]?$/u.test(text)

/** Literals that look like words for people and go round `t`. `allowed`: of a file, those that are none. */
export function untranslated(files, allowed) {
  const found = []
  for (const source of files) {
    const fine = allowed[source.fileName] ?? []
    for (const node of nodesOf(source)) {
      const text = textOf(node)
      if (
        text === undefined ||
        !isSaid(text.replaceAll('{}', '')) ||
        isUnseen(node) ||
        fine.some((each) => text.includes(each))
      )
        continue
      found.push(`${at(source, node)} ${text}`)
    }
  }
  return found
}

/** Of a template, with `{}` in its gaps. */
function textOf(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (!ts.isTemplateExpression(node)) return undefined
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('{}')
}

function isUnseen(node) {
  for (let up = node.parent; up; up = up.parent) {
    if (ts.isImportDeclaration(up) || ts.isTypeNode(up) || ts.isImportTypeNode(up)) return true
    if ((ts.isCallExpression(up) || ts.isNewExpression(up)) && (isT(up) || unseen.test(up.expression.getText())))
      return true
    if (ts.isPropertyAssignment(up) && up.name === node) return true
  }
  return false
}

export const bundleText = () =>
  `${JSON.stringify(Object.fromEntries(messagesIn(sources()).messages.map((each) => [each, each])), null, 2)}\n`

if (isMain(import.meta.url)) {
  mkdirSync('l10n', { recursive: true })
  writeFileSync(bundle, bundleText())
}
