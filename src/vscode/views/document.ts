/** The document of a page: a script and a style sheet of the extension's own under a strict policy, and nothing else. Pure. */
import { escaped } from '../../core/html-words.ts'

export interface PageParts {
  readonly title: string
  readonly language: string
  /** Where style sheets may come from, as the policy names it. */
  readonly source: string
  /** Addresses of the page's own files. */
  readonly script: string
  readonly style: string
  /** Once per document: only the script that bears it runs. */
  readonly nonce: string
}

/** @returns HTML that holds no word of a story: those come as messages, and are put in as text */
export function pageDocument({ title, language, source, script, style, nonce }: PageParts): string {
  const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body>
<script nonce="${escaped(nonce)}" src="${escaped(script)}"></script>
</body>
</html>
`
}
