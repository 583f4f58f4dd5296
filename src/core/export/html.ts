/** An export as one page to print: a story a page, its style within it, no script, nothing fetched. */
import { escaped } from '../html-words.ts'
import type { Exported, ExportedStory } from './bank.ts'
import { factsOf } from './facts.ts'
import { rendered } from './rendered.ts'

export const styles = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 42em; padding: 2em 1.5em; background: #fff; color: #1a1a1a; font: 1rem/1.5 Georgia, 'Times New Roman', serif; overflow-wrap: break-word; }
article + article { margin-top: 4em; }
h1 { font-size: 1.6em; line-height: 1.2; margin: 0 0 0.2em; }
h2, h3, h4, h5, h6 { font-size: 1.05em; margin: 1.2em 0 0.2em; break-after: avoid; }
p, ul, ol, blockquote, table, pre { margin: 0.4em 0; }
.facts { color: #595959; font-size: 0.9em; margin: 0 0 1.2em; }
blockquote { border-left: 3px solid #b3b3b3; padding-left: 1em; margin-left: 0; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #b3b3b3; padding: 0.3em 0.5em; text-align: left; vertical-align: top; }
pre { white-space: pre-wrap; }
a { color: inherit; }
@page { margin: 18mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; line-height: 1.4; }
  article + article { margin-top: 0; break-before: page; }
}
`

/** Of the styles, so that no other can be slipped in; a test computes it anew. */
export const stylesHash = 'sha256-n4pLP0/2spaoXr6BTi6Xfz/cFkJqX0PsnLzVun63y/Y='

const policy = `default-src 'none'; style-src '${stylesHash}'; base-uri 'none'; form-action 'none'`

export function exportHtml({ stories }: Exported): string {
  const title = stories.length === 1 ? (stories[0] as ExportedStory).title : 'Stories'
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${styles}</style>
</head>
<body>
<main>
${stories.map(article).join('\n')}
</main>
</body>
</html>
`
}

const article = (story: ExportedStory) => `<article>
<h1>${escaped(story.title)}</h1>
<p class="facts">${escaped(factsOf(story).join(' · '))}</p>
${rendered(story.text)}
</article>`
