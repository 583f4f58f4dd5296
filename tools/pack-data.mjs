// Makes the bundles small: word lists and weights are packed, and what the parser never needs here is left out.
import { readFileSync } from 'node:fs'
import { deflateSync, strToU8 } from 'fflate'

/** Below this a list is not worth packing, in bytes. */
const least = 4096

/** Written for the people who edit the lists, and for the editor that helps with the schemas. */
const forPeople = {
  list: new Set(['$schema', '$comment', 'about', 'weak', 'strong']),
  schema: new Set([
    '$comment',
    'description',
    'markdownDescription',
    'enumDescriptions',
    'markdownEnumDescriptions',
    'examples',
    'defaultSnippets',
  ]),
}

/** Lists of data/ as packed text, unpacked when the core is first loaded: a few milliseconds for a third of the size. */
export const packData = {
  name: 'pack-data',
  setup(build) {
    build.onLoad({ filter: /[\\/]data[\\/].*\.json$/ }, ({ path }) => {
      const remarks = /[\\/]schema[\\/]/.test(path) ? forPeople.schema : forPeople.list
      const json = JSON.stringify(without(remarks, JSON.parse(readFileSync(path, 'utf8'))))
      if (json.length < least) return { contents: json, loader: 'json' }
      const packed = Buffer.from(deflateSync(strToU8(json), { level: 9 })).toString('base64')
      return { contents: unpacking(packed), loader: 'js', resolveDir: import.meta.dirname }
    })
  },
}

function without(keys, value) {
  if (Array.isArray(value)) return value.map((inner) => without(keys, inner))
  if (value === null || typeof value !== 'object') return value
  const kept = Object.entries(value).filter(([key]) => !keys.has(key))
  return Object.fromEntries(kept.map(([key, inner]) => [key, without(keys, inner)]))
}

const unpacking = (packed) => `
  import { inflateSync, strFromU8 } from 'fflate'
  const bytes = Uint8Array.from(atob('${packed}'), (char) => char.charCodeAt(0))
  export default JSON.parse(strFromU8(inflateSync(bytes)))
`
