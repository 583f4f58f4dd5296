/** Findings as the editor's diagnostics. Knows how one looks, not when it is shown. */
import * as vscode from 'vscode'
import type { Finding, Severity, Span } from '../core/index.ts'
import { engine } from './engine.ts'
import { pageOf } from './rule-pages.ts'

const severities: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
}

/** Where a span of a text is. */
export type Locate = (span: Span) => vscode.Range

export function locateIn(document: vscode.TextDocument): Locate {
  return (span) => new vscode.Range(document.positionAt(span.start), document.positionAt(span.end))
}

/** For a text that is not open. */
export async function locateInText(text: string): Promise<Locate> {
  const { linesOf, rangeOf } = await engine()
  const lines = linesOf(text)
  return (span) => {
    const { start, end } = rangeOf(lines, span)
    return new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1)
  }
}

export function toDiagnostic(finding: Finding, locate: Locate): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(locate(finding.span), finding.message, severities[finding.severity])
  diagnostic.source = 'storylint'
  diagnostic.code = { value: finding.rule, target: pageOf(finding.rule) }
  return diagnostic
}

export function ruleOf(diagnostic: vscode.Diagnostic): string | undefined {
  const { code } = diagnostic
  if (diagnostic.source !== 'storylint' || typeof code !== 'object') return undefined
  return String(code.value)
}

/** Whether two lists look the same on screen. */
export function lookSame(some: readonly vscode.Diagnostic[], others: readonly vscode.Diagnostic[]): boolean {
  return some.length === others.length && some.every((one, at) => looksLike(one, others[at] as vscode.Diagnostic))
}

const looksLike = (one: vscode.Diagnostic, other: vscode.Diagnostic): boolean =>
  one.message === other.message &&
  one.severity === other.severity &&
  ruleOf(one) === ruleOf(other) &&
  one.range.isEqual(other.range)
