/** A new story's file: where it goes, what it is called, how it begins. Knows no disk, no framework's parts and no pack. */
import { normal } from './paths.ts'

/** What the front matter of a new story says. */
export interface StoryTags {
  readonly framework: string
  readonly role?: string | undefined
  readonly competency?: string | undefined
}

export const newFrontMatter = ({ framework, role, competency }: StoryTags): string =>
  [
    '---',
    'storylint:',
    `  framework: ${framework}`,
    ...(role === undefined ? [] : [`  role: ${role}`]),
    ...(competency === undefined ? [] : [`  competencies: [${competency}]`]),
    '---',
    '',
  ].join('\n')

/** Words that most questions hold, and that tell no two of them apart. */
const common = new Set(
  'a about after an and any are as at be been before but by can describe did do does for from give had have how i in is it its made make me most no not of off on one or our so tell than that the them then there they this time to was we were what when where which who why with without would you your'.split(
    ' ',
  ),
)

/** Up to five words of a question or title, for the name of a file; `fallback` where it has none to tell it by. */
export function slugOf(title: string, fallback: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]|['’]/g, '')
    .normalize('NFC')
    .toLowerCase()
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  const slug = words
    .filter((word) => !common.has(word))
    .slice(0, 5)
    .join('-')
    .slice(0, 60)
  // Names that Windows keeps to itself, whatever stands behind the dot.
  return /^(?:|con|prn|aux|nul|com\d|lpt\d)$/.test(slug) ? fallback : slug
}

/** @param taken names of the folder; two that differ in case only are one on many disks */
export function fileNameFor(slug: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()))
  for (let count = 1; ; count++) {
    const name = `${slug}${count > 1 ? `-${count}` : ''}.story.md`
    if (!known.has(name.toLowerCase())) return name
  }
}

/**
 * @param stories paths of the story files that are there
 * @param include the globs that say which files are stories
 * @param root what the workspace's folder is called: it may be the very folder that a glob names
 * @returns where most of the stories are, else the folder that a glob names; `''` is the root
 */
export function folderForStories(stories: readonly string[], include: readonly string[], root = ''): string {
  const counts = new Map<string, number>()
  for (const path of stories) {
    const folder = normal(path).split('/').slice(0, -1).join('/')
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  const [fullest] = [...counts].sort(([a, one], [b, other]) => other - one || a.length - b.length || (a < b ? -1 : 1))
  if (fullest) return fullest[0]
  const folder = include.map(folderOfGlob).find((each) => each !== '') ?? 'stories'
  return folder === root ? '' : folder
}

/** The folders that a glob names before its first pattern, whatever is above them. */
function folderOfGlob(glob: string): string {
  const steps = normal(glob.replace(/^(?:\.?\/)*(?:\*\*\/)*/, '')).split('/')
  const pattern = steps.findIndex((step) => /[*?[\]{}()!]/.test(step))
  const folders = pattern < 0 ? steps.filter((step) => !/\.\w+$/.test(step)) : steps.slice(0, pattern)
  return folders.includes('..') ? '' : folders.join('/')
}
