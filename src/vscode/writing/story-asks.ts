/** Asks a person what a new story is to be: framework, role, competency, question. Writes nothing. */
import * as vscode from 'vscode'
import type { Competency, CoverageState, Framework, RolePack, RolePacks } from '../../core/index.ts'
import { engine } from '../engine.ts'
import { t } from '../l10n.ts'

/** What is known of a story that is yet to be written. */
export interface StoryWish {
  /** Ids. */
  readonly framework?: string
  readonly role?: string
  readonly competency?: string
  readonly question?: string
}

/** What was chosen; what the person left open is absent. */
export interface StoryPlan {
  readonly framework: Framework
  readonly role?: RolePack
  readonly competency?: Competency
  readonly question?: string
}

/** What the answers are offered from. */
export interface Offers {
  readonly packs: RolePacks
  /** The role in force. */
  readonly role: RolePack | undefined
  /** Id of the framework in force. */
  readonly framework: string | undefined
  /** How far the stories cover a competency of a role, where that is known. */
  readonly coverage: (role: RolePack, competency: Competency) => CoverageState | undefined
}

interface Choice<T> extends vscode.QuickPickItem {
  /** Absent in the item for none of them. */
  readonly value?: T
}

/** Gives undefined where the person thought better of it. @param wish what need not be asked */
export async function askForStory(wish: StoryWish, offers: Offers): Promise<StoryPlan | undefined> {
  const { frameworks } = await engine()
  const title = t('New story')
  const framework =
    frameworks.find(({ id }) => id === wish.framework) ?? (await askForFramework(title, offers.framework))
  if (!framework) return undefined
  const role = wish.role === undefined ? await askForRole(title, offers) : { value: offers.packs.get(wish.role) }
  if (!role) return undefined
  const competency = await competencyOf(title, role.value, wish, offers)
  if (!competency) return undefined
  const question = wish.question ?? (await askForQuestion(title, competency.value))
  if (question === undefined) return undefined
  return {
    framework,
    ...(role.value && { role: role.value }),
    ...(competency.value && { competency: competency.value }),
    ...(question.trim() && { question: question.trim().replace(/\s+/g, ' ') }),
  }
}

const needed = ({ parts }: Framework): string =>
  parts.flatMap(({ name, required }) => (required ? [name] : [])).join(', ')

/** @param now id of the one in force: it comes first */
export async function askForFramework(title: string, now: string | undefined): Promise<Framework | undefined> {
  const { frameworks } = await engine()
  const choices = frameworks.map((framework) => ({
    label: framework.name,
    description: framework.id === now ? t('now') : framework.id,
    detail: `${needed(framework)}. ${framework.for}`,
    value: framework,
  }))
  choices.sort((one, other) => Number(other.value.id === now) - Number(one.value.id === now))
  const placeHolder = t('The parts that the answer is told in')
  return (await ask(choices, title, placeHolder))?.value
}

function askForRole(title: string, { packs, role }: Offers): Thenable<Choice<RolePack> | undefined> {
  const choices: Choice<RolePack>[] = [...packs.values()].map((pack) => ({
    label: pack.name,
    description: pack === role ? t('now') : pack.id,
    ...(pack.owns !== undefined && { detail: pack.owns }),
    value: pack,
  }))
  choices.sort((one, other) => Number(other.value === role) - Number(one.value === role))
  choices.push({ label: t('No role') })
  return ask(choices, title, t('Who listens'))
}

async function competencyOf(
  title: string,
  role: RolePack | undefined,
  wish: StoryWish,
  { coverage }: Offers,
): Promise<Choice<Competency> | undefined> {
  if (!role?.competencies.length) return { label: '' }
  const wanted = role.competencies.find(({ id }) => id === wish.competency)
  if (wanted) return { label: wanted.name, value: wanted }
  const told = { gap: t('no story yet'), single: t('rests on one story'), covered: '' }
  const choices: Choice<Competency>[] = role.competencies.map((competency) => {
    const state = coverage(role, competency)
    return {
      label: competency.name,
      description: state ? told[state] : '',
      ...(competency.evidence[0] && { detail: competency.evidence[0] }),
      value: competency,
    }
  })
  return ask([...choices, { label: t('No competency') }], title, t('What the story is to show'))
}

/** An empty answer is a story whose title is yet to be found. */
async function askForQuestion(title: string, competency: Competency | undefined): Promise<string | undefined> {
  if (competency?.questions.length) {
    const choices: Choice<string>[] = competency.questions.map((question) => ({ label: question, value: question }))
    choices.push({ label: `$(edit) ${t('A question of my own …')}` })
    const choice = await ask(choices, title, t('The question that it answers, and its title'))
    if (!choice || choice.value !== undefined) return choice?.value
  }
  return vscode.window.showInputBox({
    title,
    prompt: t('Which question does it answer? It becomes the title; it may stay empty for now.'),
    placeHolder: t('Tell me about a time when …'),
  })
}

function ask<T>(choices: readonly Choice<T>[], title: string, placeHolder: string) {
  return vscode.window.showQuickPick(choices, {
    title,
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  })
}
