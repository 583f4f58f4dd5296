/** Names for the files of stories. Knows titles and what is taken, no disk. */

/** `the-empty-shelf.story.md`; a name that is taken gets a number. Names of other scripts keep their letters. */
export function storyFileName(title: string, isTaken: (name: string) => boolean): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase()
  const words = plain.replace(/['’]/g, '').match(/[\p{L}\p{N}]+/gu) ?? []
  let slug = ''
  for (const word of words) if (!slug || slug.length + word.length < 50) slug += `${slug && '-'}${word.slice(0, 50)}`
  const name = (number: number) => `${slug || 'story'}${number > 1 ? `-${number}` : ''}.story.md`
  let number = 1
  while (isTaken(name(number))) number++
  return name(number)
}
