/** Answers the editor's question what could be written here: in stories, and where front matter makes a file one. Offers nothing itself. */
import * as vscode from 'vscode'
import type { Asked } from './completions/asked.ts'
import { commentItems } from './completions/comments.ts'
import { competencyItems } from './completions/competencies.ts'
import { roleItemsInConfig } from './completions/config-roles.ts'
import { emptyFileItems, frontMatterItems } from './completions/front-matter.ts'
import { labelItems } from './completions/part-labels.ts'
import { metricItems } from './completions/metric-names.ts'
import { markdown } from './documents.ts'
import { engine } from './engine.ts'
import type { Reports } from './reports.ts'
import type { Scopes } from './scopes.ts'
import { storyAt } from './status-text.ts'

/** Markdown has no suggestions while one types: these characters ask, and whoever presses the keys for it. */
const characters = ['[', ',', ' ', '#', '*', '-', '"']

export function registerCompletions(reports: Reports, scopes: Scopes): vscode.Disposable {
  const inMarkdown: vscode.CompletionItemProvider['provideCompletionItems'] = async (
    document,
    position,
    _,
    context,
  ) => {
    const isAsked = context.triggerKind !== vscode.CompletionTriggerKind.TriggerCharacter
    const text = document.lineAt(position.line).text
    const line = text.slice(0, position.character)
    if (!isAsked && !mayWant(line, document)) return []
    const [core, reported] = await Promise.all([engine(), reports.of(document)])
    if (!reported) return []
    const before = reported.report.text.slice(0, document.offsetAt(position))
    const after = text.slice(position.character)
    return itemsAt({ document, position, before, line, after, isAsked, core, ...reported })
  }
  const inConfig: vscode.CompletionItemProvider['provideCompletionItems'] = (document, position) =>
    roleItemsInConfig(document, position, scopes)
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(markdown, { provideCompletionItems: inMarkdown }, ...characters),
    vscode.languages.registerCompletionItemProvider(
      { pattern: '**/.storylint.json' },
      { provideCompletionItems: inConfig },
      '"',
    ),
  )
}

/** Asked at every space that somebody types: most lines are told by a glance. */
function mayWant(line: string, document: vscode.TextDocument): boolean {
  return (
    line.includes('<!--') ||
    /\d[^\p{L}]* $|^[^\p{L}]*$/u.test(line) ||
    (document.lineAt(0).text.endsWith('---') && /[:,[ ]/.test(line))
  )
}

/** The first that has an answer: within front matter and comments nothing else is written. */
function itemsAt(asked: Asked): vscode.CompletionItem[] {
  const { report, before, isAsked } = asked
  const named = competencyItems(asked)
  if (named.length) return named
  const settings = frontMatterItems(asked)
  if (settings.length) return settings
  if (isAsked && /^\s*\w*\s*$/.test(report.text) && !report.recognition.isStory) return emptyFileItems(asked)
  if (!report.recognition.isStory || isInFrontMatter(before) || isInCode(inStory(asked))) return []
  const inComment = commentItems(asked)
  if (inComment.length || before.lastIndexOf('<!--') > before.lastIndexOf('-->')) return inComment
  return [...labelItems(asked), ...metricItems(asked)]
}

/** What stands before the cursor since the story began: no story begins in code. */
const inStory = ({ report, before }: Asked): string => before.slice(storyAt(report, before.length)?.start ?? 0)

const isInFrontMatter = (before: string): boolean => /^\ufeff?---[ \t]*\r?\n(?!(?:[^]*\n)?---[ \t]*\r?\n)/.test(before)
const isInCode = (before: string): boolean => (before.match(/^ {0,3}(?:```|~~~)/gm)?.length ?? 0) % 2 === 1
