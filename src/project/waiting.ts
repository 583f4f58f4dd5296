/**
 * Where the new text of a file lies, whole, until it is moved into its place: a crash may leave it there.
 * Knows no disk but the one it is given.
 */

export const waitingPath = (path: string): string => `${path}.new`

/**
 * What a file says; where it is not there, what it is to say.
 * @param read undefined where there is no such file
 * @param missed told where the file is not in its place, and its text waits beside it
 */
export async function placedOrWaiting(
  path: string,
  read: (path: string) => Promise<string | undefined>,
  missed: () => void = () => {},
): Promise<string | undefined> {
  const placed = await read(path)
  if (placed !== undefined) return placed
  const waiting = await read(waitingPath(path))
  // Without one it may have come into its place meanwhile.
  if (waiting === undefined) return read(path)
  missed()
  return waiting
}
