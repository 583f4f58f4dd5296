/** What a rule's page says in short: why, one weak line and one strong one. Knows how a page is laid out, and no rule. */

export interface RuleBrief {
  /** The first sentences of “Why it matters”. */
  readonly why: string
  readonly weak?: string
  readonly strong?: string
}

/** Letters of the why: what a glance takes in. */
const longest = 260

export function briefOf(page: string): RuleBrief {
  const section = /^## Why it matters\r?\n([^]*?)(?=^## |(?![^]))/m.exec(page)?.[1] ?? ''
  const [opening = ''] = section.trim().split(/\r?\n\s*\r?\n/)
  const words = opening.replace(/\s+/g, ' ').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
  const sentences = words.split(/(?<=[.!?][”"]?) (?=\S)/)
  let why = sentences.shift() ?? ''
  for (const sentence of sentences) {
    if (why.length + sentence.length >= longest) break
    why = `${why} ${sentence}`
  }
  const line = (name: string) => new RegExp(`^- ${name}: (.+)$`, 'm').exec(section)?.[1]?.trim()
  const [weak, strong] = [line('Weak'), line('Strong')]
  return { why, ...(weak && { weak }), ...(strong && { strong }) }
}
