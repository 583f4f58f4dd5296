// Puts the lists of data/ where they are shipped, as one: packed into the bundle of the command line, which is one file,
// and into a file of the extension's own beside its bundles, which would be half as large again with them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { deflateRawSync } from 'node:zlib'

/** Written for the people who edit the lists, and for the editor that helps with the schemas. */
const forPeople = {
  list: new Set(['$schema', '$comment', 'about', 'weak', 'strong', 'near', 'yes', 'no']),
  schema: new Set(['$comment', 'title', 'description', 'enumDescriptions', 'defaultSnippets', 'default']),
}

const folder = resolve(import.meta.dirname, '../data')
const nameOf = (path) => relative(folder, path).replaceAll('\\', '/')

/** For the command line: every list that is imported from data/, unpacked when the core is first loaded. */
export const listsInBundle = provide(() => {
  const packed = deflateRawSync(JSON.stringify(collect(true)), { level: 9 }).toString('base64')
  return `
    import { inflateSync, strFromU8 } from 'fflate'
    const bytes = Uint8Array.from(atob('${packed}'), (char) => char.charCodeAt(0))
    export default JSON.parse(strFromU8(inflateSync(bytes)))`
})

/** What the lists are called in the extension's engine, which is given them. */
export const listsGiven = '$lists'

/** Where the extension reads its lists, from its own folder. */
const listsFile = resolve(folder, '../dist/lists.json')

/** For the extension: the same without the role packs, which it reads one by one and shows to people. */
export const listsInFile = provide(() => {
  mkdirSync(dirname(listsFile), { recursive: true })
  writeFileSync(listsFile, JSON.stringify(collect(false)))
  return `export default ${listsGiven}`
})

/** @param source gives the code of a module whose default export holds the lists by their names */
function provide(source) {
  return {
    name: 'lists',
    setup(build) {
      const from = { resolveDir: import.meta.dirname }
      build.onLoad({ filter: /[\\/]data[\\/].*\.json$/ }, ({ path }) => ({
        contents: `import lists from 'data:lists'\nexport default lists[${JSON.stringify(nameOf(path))}]`,
        ...from,
      }))
      build.onResolve({ filter: /^data:lists$/ }, () => ({ path: 'lists', namespace: 'lists' }))
      build.onLoad({ filter: /.*/, namespace: 'lists' }, () => ({ contents: source(), ...from }))
    },
  }
}

/** Schemas that only the editor reads are left out: imported are those for settings and for role packs. */
function collect(withRoles) {
  const lists = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = resolve(entry.parentPath, entry.name)
    const isSchema = /^schema\//.test(nameOf(path))
    if (/^roles\//.test(nameOf(path)) && !(withRoles && path.endsWith('.json'))) continue
    if (!entry.isFile() || (isSchema && !['config.json', 'role.json'].includes(entry.name))) continue
    lists[nameOf(path)] = without(isSchema ? forPeople.schema : forPeople.list, JSON.parse(readFileSync(path, 'utf8')))
  }
  return lists
}

function without(keys, value) {
  if (Array.isArray(value)) return value.map((inner) => without(keys, inner))
  if (value === null || typeof value !== 'object') return value
  // A map of such a name is the schema of a property that is called so.
  const kept = Object.entries(value).filter(([key, inner]) => !keys.has(key) || isMap(inner))
  return Object.fromEntries(kept.map(([key, inner]) => [key, without(keys, inner)]))
}

const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
