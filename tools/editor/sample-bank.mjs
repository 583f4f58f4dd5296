// What the pages are shown in tests and pictures: the bank of the example stories, as the extension would tell it.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { analyse, cuesOf, frameworks, readyPack, review } from '../../src/core/index.ts'
import { bankModel } from '../../src/vscode/views/bank-model.ts'
import { bankWords } from '../../src/vscode/views/bank-words.ts'
import { chosenStory, planOf } from '../../src/vscode/views/rehearsal-plan.ts'
import { rehearsalWords } from '../../src/vscode/views/rehearsal-words.ts'
import { project } from './places.mjs'

const folder = join(project, 'examples/stories')
const read = (path) => readFileSync(path, 'utf8')
const keyOf = ({ path, index }) => `${path}#${index}`
const nameOf = (id) => frameworks.find((each) => each.id === id)?.name ?? id

/** @param edit changes the text of a file before it is read */
export function sampleBank(edit = (text) => text, role = 'general') {
  const pack = readyPack(JSON.parse(read(join(project, `data/roles/${role}.json`))))
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
  const texts = names.map((path) => ({ path, text: edit(read(join(folder, path)), path) }))
  const reports = texts.map((file) => analyse({ ...file, settings: {}, listed: 'included' }))
  const seen = { review: review(pack, reports), role: pack, keyOf, nameOf }
  return { seen, reports, model: bankModel(seen), words: bankWords() }
}

/** @param isHidden as for a question by chance */
export function samplePlan(title, isHidden = false) {
  const { seen, reports } = sampleBank()
  const card = seen.review.stories.find((each) => each.title === title)
  const report = reports.find(({ path }) => path === card.path)
  const chosen = { ...chosenStory(seen, card, () => 0), isHidden }
  return { type: 'show', words: rehearsalWords(), plan: planOf(chosen, cuesOf(report, card), 104) }
}
