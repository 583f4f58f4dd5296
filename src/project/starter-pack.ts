/** Begins a role pack of a person's own: its id, and its text from a template with comments. Knows no disk. */

/** Made of the name: letters, digits and hyphens, and not one that is taken. */
export function packIdFor(name: string, isTaken: (id: string) => boolean): string {
  const plain = name.normalize('NFD').toLowerCase().replace(/\p{M}/gu, '')
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  const id = (/^[a-z]/.test(words) ? words : `role-${words}`).slice(0, 50).replace(/-+$/, '')
  for (let count = 2; ; count++) {
    const other = count === 2 ? id : `${id}-${count - 1}`
    if (!isTaken(other)) return other
  }
}

/** @param template holds `{{id}}` and `{{name}}` */
export const starterPack = (template: string, id: string, name: string): string =>
  template.replaceAll('{{id}}', () => id).replaceAll('{{name}}', () => JSON.stringify(name).slice(1, -1))
