/** An export as markdown: each story under its title, as it was written. */
import type { Exported, ExportedStory } from './bank.ts'
import { factsOf } from './facts.ts'

export const exportMarkdown = ({ stories }: Exported): string => `${stories.map(story).join('\n\n---\n\n')}\n`

const story = (each: ExportedStory) =>
  [`# ${plain(each.title)}`, `*${factsOf(each).map(plain).join(' · ')}*`, each.text].filter(Boolean).join('\n\n')

/** On one line, and nothing in it is markup. */
const plain = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_<>#|]/g, '\\$&')
    .replace(/\](?=[[(:])/g, '\\]')
