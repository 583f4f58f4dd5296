/** Offers the labels of a story's parts in the story's own style, each with its question: those that it lacks first. */
import * as vscode from 'vscode'
import type { FrameworkPart } from '../../core/index.ts'
import { storyAt } from '../status-text.ts'
import { type Asked, type Offer, toItems } from './asked.ts'

export function labelItems(asked: Asked): vscode.CompletionItem[] {
  const { core, report, document, position, line, after, isAsked } = asked
  const story = storyAt(report, document.offsetAt(position))?.story
  const framework = story?.framework ?? core.frameworks.find(({ id }) => id === report.settings.framework)
  const begun = line.replace(/^(?:[ \t]*>)+ ?/, '')
  if (!framework || after.trim() || (!isAsked && /\p{L}|^\s*$/u.test(begun))) return []
  const style = (story && core.labelStyleOf(story)) ?? core.headings(2)
  const names = new Set(story?.parts.flatMap(({ label }) => label?.names ?? []))
  const isLacking = ({ accepts }: FrameworkPart) => !accepts.some((name) => names.has(name))
  const rank = (part: FrameworkPart) => (isLacking(part) ? (part.required ? 0 : 1) : 2)
  // What was typed may have another meaning: only what the story needs is worth a list that nobody asked for.
  const parts = framework.parts.filter((part) => isAsked || rank(part) === 0)
  const offers = parts
    .map((part, at) => ({ part, at: framework.parts.indexOf(part), rank: rank(part) * 100 + at }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ part, at }) => offerOf(part, core.partTemplate(part, style, at), framework.name))
  const wanted = begun.toLowerCase()
  return toItems(
    asked,
    begun,
    vscode.CompletionItemKind.Snippet,
    offers
      .filter(({ label, filter }) => [label, filter ?? ''].some((each) => each.toLowerCase().startsWith(wanted)))
      .map((offer) => (/^\p{L}|^$/u.test(begun) ? { ...offer, filter: offer.label } : offer)),
  )
}

const offerOf = ({ name, asks }: FrameworkPart, template: string, framework: string): Offer => ({
  label: name,
  description: framework,
  detail: asks,
  template,
  filter: template.split('\n')[0] as string,
})
