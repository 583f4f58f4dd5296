// Makes the bundles small: the lists of data/ go in packed, as one, and are unpacked when the core is first loaded.
import { readdirSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { deflateRawSync } from 'node:zlib'

/** Written for the people who edit the lists, and for the editor that helps with the schemas. */
const forPeople = {
  list: new Set(['$schema', '$comment', 'about', 'weak', 'strong', 'near']),
  schema: new Set(['$comment', 'title', 'description', 'enumDescriptions', 'defaultSnippets', 'default']),
}

const folder = resolve(import.meta.dirname, '../data')
const nameOf = (path) => relative(folder, path).replaceAll('\\', '/')

/**
 * Every list that is imported from data/, by a few milliseconds of unpacking for less than half of the size.
 * @param withRoles the role packs too; the editor reads them from the extension's folder instead
 */
export const packData = (withRoles) => ({
  name: 'pack-data',
  setup(build) {
    const from = { resolveDir: import.meta.dirname }
    build.onLoad({ filter: /[\\/]data[\\/].*\.json$/ }, ({ path }) => ({
      contents: `import lists from 'packed:data'\nexport default lists[${JSON.stringify(nameOf(path))}]`,
      ...from,
    }))
    build.onResolve({ filter: /^packed:data$/ }, () => ({ path: 'data', namespace: 'packed' }))
    build.onLoad({ filter: /.*/, namespace: 'packed' }, () => ({ contents: unpacking(pack(withRoles)), ...from }))
  },
})

/** Schemas that only the editor reads are left out: imported are those for settings and for role packs. */
function pack(withRoles) {
  const lists = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = resolve(entry.parentPath, entry.name)
    const isSchema = /^schema\//.test(nameOf(path))
    if (/^roles\//.test(nameOf(path)) && !(withRoles && path.endsWith('.json'))) continue
    if (!entry.isFile() || (isSchema && !['config.json', 'role.json'].includes(entry.name))) continue
    lists[nameOf(path)] = without(isSchema ? forPeople.schema : forPeople.list, JSON.parse(readFileSync(path, 'utf8')))
  }
  return deflateRawSync(JSON.stringify(lists), { level: 9 }).toString('base64')
}

function without(keys, value) {
  if (Array.isArray(value)) return value.map((inner) => without(keys, inner))
  if (value === null || typeof value !== 'object') return value
  // A map of such a name is the schema of a property that is called so.
  const kept = Object.entries(value).filter(([key, inner]) => !keys.has(key) || isMap(inner))
  return Object.fromEntries(kept.map(([key, inner]) => [key, without(keys, inner)]))
}

const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

const unpacking = (packed) => `
  import { inflateSync, strFromU8 } from 'fflate'
  const bytes = Uint8Array.from(atob('${packed}'), (char) => char.charCodeAt(0))
  export default JSON.parse(strFromU8(inflateSync(bytes)))
`
