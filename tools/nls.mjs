// Moves the words of package.json into package.nls.json, where a translation can stand beside them. `node tools/nls.mjs`
import { readFileSync, writeFileSync } from 'node:fs'
import { isMain } from './main.mjs'

/** Keys of the manifest whose values people read, and under which words may stand in a list. */
const said = new Set([
  ...['displayName', 'title', 'shortTitle', 'category', 'name', 'contents', 'altText'],
  ...['description', 'markdownDescription', 'enumDescriptions', 'enumItemLabels'],
  ...['deprecationMessage', 'markdownDeprecationMessage', 'label'],
])

const isKey = (value) => /^%[\w.-]+%$/.test(value)

/** Every place of words in the manifest: its key in `package.nls.json`, and a way to set it. */
export function* wordsOf(manifest) {
  yield place('displayName', manifest, 'displayName')
  yield place('description', manifest, 'description')
  yield* below(manifest.contributes, '')
}

const place = (key, holder, at) => ({ key, text: holder[at], put: (text) => (holder[at] = text) })

/** Data of the editor's own, whose strings are no words. */
const silent = new Set([
  'default',
  'defaults',
  'enum',
  'when',
  'jsonValidation',
  'grammars',
  'languages',
  'defaultSnippets',
  'snippets',
])

function* below(node, path) {
  for (const [at, value] of Object.entries(node)) {
    if (silent.has(at)) continue
    const key = path ? `${path}.${nameOf(node, at, value)}` : nameOf(node, at, value)
    if (typeof value === 'string') {
      if (said.has(at) || (Array.isArray(node) && said.has(path.split('.').at(-1)))) yield place(key, node, at)
    } else if (value && typeof value === 'object') yield* below(value, key)
  }
}

/** What has a name is called by it: a key lasts while others come and go around it. */
function nameOf(node, at, value) {
  if (!Array.isArray(node)) return at.replace(/^storylint\./, '').replaceAll('.', '-')
  const name = value?.command ?? value?.id ?? value?.view
  return typeof name === 'string'
    ? `${name.replace(/^storylint\./, '')}${value.view && !value.command ? `-${at}` : ''}`
    : at
}

/** @returns the manifest with keys for words, and all words by their keys, in the order of the manifest */
export function split(manifest, known) {
  const words = {}
  for (const { key, text, put } of wordsOf(manifest)) {
    if (typeof text !== 'string' || text === '') continue
    const name = isKey(text) ? text.slice(1, -1) : text === 'Storylint' ? 'displayName' : key
    if (isKey(text) && known[name] === undefined) throw new Error(`package.nls.json lacks ${name}`)
    words[name] = isKey(text) ? known[name] : text
    put(`%${name}%`)
  }
  return { manifest, words }
}

/** The manifest as the editor shows it. */
export function spoken(manifest, words) {
  for (const { text, put } of wordsOf(manifest))
    if (typeof text === 'string' && isKey(text)) put(words[text.slice(1, -1)])
  return manifest
}

const read = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
}

if (isMain(import.meta.url)) {
  const { manifest, words } = split(read('package.json'), read('package.nls.json'))
  writeFileSync('package.json', `${JSON.stringify(manifest, null, 2)}\n`)
  writeFileSync('package.nls.json', `${JSON.stringify(words, null, 2)}\n`)
}
