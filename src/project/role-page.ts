/** A role pack as a page to read. Its words may be a stranger's, and are put in as plain text. */
import type { Competency, RolePack, Round } from '../core/index.ts'
import { plainWords as plain } from './plain-words.ts'

/** As markdown. */
export function rolePage(pack: RolePack): string {
  const { name, id, owns, looksFor, turnsDown, rounds, competencies, checklist, source } = pack
  const sections = [
    `# ${plain(name)}`,
    owns && `${plain(owns)}`,
    ...section('What pleases its interviewers', list(looksFor)),
    ...section('What puts them off', list(turnsDown)),
    ...section('The rounds', rounds.map(roundLine).join('\n')),
    ...section('Competencies', competencies.map(competencyText).join('\n\n')),
    ...section('Measures it knows', measuresText(pack)),
    ...section('Rules it turns up or down', rulesText(pack)),
    ...section(
      'Checklist',
      checklist.map(({ title, items }) => `**${plain(title)}**\n\n${list(items.map(({ text }) => text))}`).join('\n\n'),
    ),
    ...section(
      'Where this is from',
      source
        ? `${plain(source.from)} Looked at in ${plain(source.reviewed)}. As reported: no company has confirmed it.`
        : '',
    ),
    `Choose it with \`"role": "${plain(id)}"\` in \`.storylint.json\`, or by the command “Choose the Role You Prepare For”.`,
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

const section = (title: string, body: string): string[] => (body ? [`## ${title}`, body] : [])
const list = (lines: readonly string[]): string => lines.map((line) => `- ${plain(line)}`).join('\n')

function roundLine({ name, minutes, count, about }: Round): string {
  const facts = [count && count > 1 ? `${count} of them` : '', minutes ? `${minutes} minutes` : ''].filter(Boolean)
  return `- **${plain(name)}**${facts.length ? ` (${facts.join(', ')})` : ''}${about ? `: ${plain(about)}` : ''}`
}

function competencyText({ id, name, evidence, questions }: Competency): string {
  const asked = questions.length ? `\n\nAsked as:\n\n${list(questions)}` : ''
  return `### ${plain(name)} (${plain(id)})\n\n${list(evidence)}${asked}`
}

function measuresText({ metrics }: RolePack): string {
  const line = (title: string, names: readonly string[]) =>
    names.length ? `- ${title}: ${names.map(plain).join(', ')}` : ''
  const { user, business, technical } = metrics
  return [line('of users', user), line('of the business', business), line('technical', technical)]
    .filter(Boolean)
    .join('\n')
}

const rulesText = ({ rules }: RolePack): string =>
  Object.entries(rules)
    .map(([id, severity]) => `- ${plain(id)}: ${severity}`)
    .join('\n')
