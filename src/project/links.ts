/** Links that lead out of a workspace. Knows no disk but the one it is given. */
import { configName } from './config-name.ts'

/**
 * Rejects where a link on the way to a file leads out of the workspace: a path that a configuration file names may be one,
 * and lead anywhere. The configuration file itself is the person's.
 * @param root absolute, like the file, as the disk writes paths
 * @param placeOf where a path is once its links are followed; rejects where nothing is
 */
export async function keepInside(
  root: string,
  file: string,
  placeOf: (path: string) => Promise<string>,
): Promise<void> {
  if (file.endsWith(configName)) return
  const really = (path: string) => placeOf(path).catch(() => path)
  const [home, place] = await Promise.all([really(root), really(file)])
  if (place !== file && !isBelow(place, home)) throw new Error('a link leads out of the workspace')
}

/** An absolute path without a slash is one of Windows. */
function isBelow(file: string, folder: string): boolean {
  const slash = folder.includes('/') ? '/' : '\\'
  return file.startsWith(folder.endsWith(slash) ? folder : folder + slash)
}
