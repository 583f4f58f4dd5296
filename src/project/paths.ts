/** Paths inside a workspace: relative to its root, `/` between folders. Knows no disk. */

/** The same path without `./`, doubled slashes and backslashes. */
export function normal(path: string): string {
  const steps = path.replaceAll('\\', '/').split('/')
  return steps.filter((step) => step !== '' && step !== '.').join('/')
}

/** The folders that hold a file, from the root (`''`) down to its own. */
export function foldersOf(path: string): string[] {
  const steps = normal(path).split('/').slice(0, -1)
  return ['', ...steps.map((_, index) => steps.slice(0, index + 1).join('/'))]
}

export const join = (folder: string, name: string): string => (folder ? `${folder}/${name}` : name)

/** What a path written in a folder names; undefined where that is outside the workspace. */
export function inside(folder: string, path: string): string | undefined {
  // Absolute, of a drive, of the network, of a person's home, or an address.
  if (/^(?:[/\\~]|[a-z][a-z\d+.-]*:)/i.test(path)) return undefined
  const steps = folder ? folder.split('/') : []
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined
    } else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
