// The walls of ARCHITECTURE.md as an ESLint rule: which folder may import what. The first folder that fits counts.
import { builtinModules } from 'node:module'
import { posix, relative, sep } from 'node:path'

/** Of the core, what loads nothing: whoever must not load the core may ask these. */
const LEAVES = ['src/core/halving.ts', 'src/core/spoken-time.ts', 'src/core/lines.ts', 'src/core/html-words.ts']

/** `may`: files and folders (with `/`), from the project's root. `packages`: names, or a start with `*`. */
const WALLS = [
  {
    folder: 'src/core/rules/',
    may: [
      'src/core/model.ts',
      'src/core/rule.ts',
      'src/core/phrases.ts',
      'src/core/phrase-quotes.ts',
      'src/core/metrics.ts',
      'src/core/claims.ts',
      'src/core/lack.ts',
      'src/core/signs.ts',
      'src/core/by-sentence.ts',
      'src/core/agency.ts',
      'src/core/lessons.ts',
      'src/core/lifts.ts',
      'src/core/umbrellas.ts',
      'src/core/outcomes.ts',
      'src/core/methods.ts',
      'src/core/places-to-fill.ts',
      'src/core/told-parts.ts',
      'src/core/skeleton.ts',
      'src/core/accept-reading.ts',
      'src/core/told-words.ts',
      'src/core/catalogue.ts',
      'src/core/entries.ts',
      'src/core/loose.ts',
      'src/core/topics.ts',
      'src/core/lens.ts',
      'src/core/spoken-time.ts',
      'src/core/confidential/',
    ],
    packages: [],
    why: 'A rule sees the model, the rule type, the fact finders and its own list, and no other rule.',
  },
  {
    folder: 'src/core/',
    may: ['src/core/', 'data/'],
    packages: [
      'unified',
      'remark-*',
      'mdast',
      'mdast-util-*',
      'micromark*',
      'unist',
      'unist-util-*',
      'yaml',
      '@cfworker/json-schema',
      'stemmer',
    ],
    why: 'The core knows no editor, no disk and no terminal: itself, data/, parsing packages and a stemmer only.',
  },
  {
    folder: 'src/project/',
    may: ['src/project/', 'src/core/index.ts', ...LEAVES],
    packages: ['picomatch', 'jsonc-parser', 'yaml'],
    why: 'project/ knows core/index.ts, a glob matcher, a JSONC and a YAML parser; its disk is an argument.',
  },
  {
    folder: 'src/vscode/',
    may: ['src/vscode/', 'src/project/', 'src/core/index.ts', ...LEAVES, 'src/views/messages/'],
    packages: ['vscode', '@vscode/l10n'],
    why: 'The editor layer knows core/index.ts, project/, vscode, its translations and what is said to pages, and parses nothing itself.',
  },
  {
    folder: 'src/views/',
    may: ['src/views/'],
    packages: [],
    why: 'A page knows only what it is told by messages: no editor, no core, no package.',
  },
  {
    folder: 'src/cli/',
    may: ['src/cli/', 'src/project/', 'src/core/index.ts', 'data/roles/'],
    packages: ['node:*', 'picocolors', 'tinyglobby'],
    why: 'The command line knows core/index.ts, project/, the role packs and Node.',
  },
]

/** Why `file` must not import `source`, or undefined. Paths from the project's root, with `/`. */
export function breach(file, source) {
  const wall = WALLS.find(({ folder }) => file.startsWith(folder))
  if (!wall) return undefined
  const allowed = /^\.{1,2}\//.test(source)
    ? mayOpen(file, wall, posix.join(posix.dirname(file), source))
    : wall.packages.some((name) => fits(packageName(source), name))
  return allowed ? undefined : wall.why
}

function mayOpen(file, wall, target) {
  if (wall.may.some((path) => (path.endsWith('/') ? target.startsWith(path) : target === path))) return true
  if (wall.folder !== 'src/core/rules/') return false
  const id = posix.basename(file, '.ts')
  if (id === 'index') return target.startsWith(wall.folder) // the list of rules
  return target === `data/phrases/${id}.json` || target.startsWith(`data/phrases/${id}/`)
}

const fits = (name, pattern) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern)

/** `fs` and `node:fs` are one; `@a/b/c` and `a/b` are files of `@a/b` and `a`. */
function packageName(source) {
  if (source.startsWith('node:')) return source
  if (builtinModules.includes(source)) return `node:${source}`
  return source.split('/', source.startsWith('@') ? 2 : 1).join('/')
}

export const walls = {
  meta: { type: 'problem', schema: [], messages: { wall: "'{{source}}' is behind a wall. {{why}}" } },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/')
    const check = (node) => {
      const source = node.source ?? node.argument?.literal
      const why = typeof source?.value === 'string' && breach(file, source.value)
      if (why) context.report({ node: source, messageId: 'wall', data: { source: source.value, why } })
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
      TSImportType: (node) => check({ source: node.source ?? node.argument?.literal }),
    }
  },
}
