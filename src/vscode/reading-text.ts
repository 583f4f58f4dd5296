/** What is said of the parts that were read from prose, in words. Pure: knows no editor. */
import type { FileReport, Story } from '../core/index.ts'
import { count } from './status-text.ts'

/** After the labels were put in. What the status bar says is cut at some seventy characters. */
export const acceptedText = (labels: number): string => `${count(labels, 'part')} labelled. Correct what is wrong.`

/** Why there is no reading to accept. */
export function noReadingText({ recognition }: FileReport, story: Story | undefined): string {
  if (!recognition.isStory) return 'This file is not linted, so no part of it was read.'
  if (story?.parts.some(({ label }) => label)) return 'This story has labels, and they decide.'
  if (!story?.parts.length) return 'I read no part in this story: there is none to label.'
  return 'No label fits where the parts of this story stand.'
}
