/** One story, in every layout that people write stories in. */

export const told = {
  situation: 'The mill stood still on nine days.',
  task: 'I had to find out why before the harvest.',
  action: 'I read the log of the miller and changed one belt.',
  result: 'It has stood still once in two years.',
}

/** `{s}`, `{t}`, `{a}` and `{r}` stand for the four parts. */
export const layouts: Record<string, string> = {
  'ATX headings': '# The mill\n\n## Situation\n\n{s}\n\n## Task\n\n{t}\n\n## Action\n\n{a}\n\n## Result\n\n{r}\n',
  'setext headings':
    'The mill\n========\n\nSituation\n---------\n\n{s}\n\nTask\n----\n\n{t}\n\nAction\n------\n\n{a}\n\nResult\n------\n\n{r}\n',
  'numbered headings':
    '# The mill\n\n## 1. Situation\n\n{s}\n\n## 2. Task\n\n{t}\n\n## 3. Action\n\n{a}\n\n## 4. Result\n\n{r}\n',
  'emoji in headings':
    '# The mill\n\n## 📍 Situation\n\n{s}\n\n## 🎯 Task\n\n{t}\n\n## ⚙️ Action\n\n{a}\n\n## 📈 Result\n\n{r}\n',
  'letters with names in headings':
    '# The mill\n\n### Situation (S)\n\n{s}\n\n### Task (T)\n\n{t}\n\n### Action (A)\n\n{a}\n\n### Result (R)\n\n{r}\n',
  'all headings on one level':
    '# The mill\n\n# Situation\n\n{s}\n\n# Task\n\n{t}\n\n# Action\n\n{a}\n\n# Result\n\n{r}\n',
  'closed headings with a colon':
    '# The mill #\n\n## Situation: ##\n\n{s}\n\n## Task: ##\n\n{t}\n\n## Action: ##\n\n{a}\n\n## Result: ##\n\n{r}\n',
  'content in the heading': '# The mill\n\n### Situation: {s}\n\n### Task: {t}\n\n### Action: {a}\n\n### Result: {r}\n',
  'lone bold lines':
    '# The mill\n\n**Situation**\n\n{s}\n\n**Task**\n\n{t}\n\n**Action**\n\n{a}\n\n**Result**\n\n{r}\n',
  'lone bold lines above the text':
    '# The mill\n\n**Situation**\n{s}\n\n**Task**\n{t}\n\n**Action**\n{a}\n\n**Result**\n{r}\n',
  'capitals in bold with a remark':
    '# The mill\n\n**SITUATION** (20 s)\n\n{s}\n\n**TASK** (20 s)\n\n{t}\n\n**ACTION** (60 s)\n\n{a}\n\n**RESULT** (20 s)\n\n{r}\n',
  'bold run-in, colon inside':
    '# The mill\n\n**Situation:** {s}\n\n**Task:** {t}\n\n**Action:** {a}\n\n**Result:** {r}\n',
  'bold run-in, colon outside':
    '# The mill\n\n**Situation**: {s}\n\n**Task**: {t}\n\n**Action**: {a}\n\n**Result**: {r}\n',
  'bold run-in, dash': '# The mill\n\n**Situation** – {s}\n\n**Task** – {t}\n\n**Action** – {a}\n\n**Result** – {r}\n',
  'italic run-in': '# The mill\n\n*Situation:* {s}\n\n*Task:* {t}\n\n_Action:_ {a}\n\n_Result:_ {r}\n',
  'plain run-in': '# The mill\n\nSituation: {s}\n\nTask: {t}\n\nAction: {a}\n\nResult: {r}\n',
  'plain run-in without empty lines': '# The mill\n\nSituation: {s}\nTask: {t}\nAction: {a}\nResult: {r}\n',
  'upper case': '# The mill\n\nSITUATION: {s}\n\nTASK: {t}\n\nACTION: {a}\n\nRESULT: {r}\n',
  'upper case alone on its line': '# The mill\n\nSITUATION\n{s}\n\nTASK\n{t}\n\nACTION\n{a}\n\nRESULT\n{r}\n',
  'letters with a colon': '# The mill\n\nS: {s}\n\nT: {t}\n\nA: {a}\n\nR: {r}\n',
  'letters with a hard break': '# The mill\n\n**S:** {s}  \n**T:** {t}  \n**A:** {a}  \n**R:** {r}  \n',
  'letters in brackets': '# The mill\n\n(S) {s}\n\n(T) {t}\n\n(A) {a}\n\n(R) {r}\n',
  'bold letter with the name in brackets':
    '# The mill\n\n**S (Situation):** {s}\n\n**T (Task):** {t}\n\n**A (Action):** {a}\n\n**R (Result):** {r}\n',
  'name in brackets behind a bold letter':
    '# The mill\n\n- **S** (Situation): {s}\n- **T** (Task): {t}\n- **A** (Action): {a}\n- **R** (Result): {r}\n',
  'first letter bold': '# The mill\n\n**S**ituation: {s}\n\n**T**ask: {t}\n\n**A**ction: {a}\n\n**R**esult: {r}\n',
  bullets: '# The mill\n\n- Situation: {s}\n- Task: {t}\n- Action: {a}\n- Result: {r}\n',
  'bold bullets': '# The mill\n\n* **Situation**: {s}\n* **Task**: {t}\n* **Action**: {a}\n* **Result**: {r}\n',
  'lower-case bullets': '# The mill\n\n- situation: {s}\n- task: {t}\n- action: {a}\n- result: {r}\n',
  'numbered items': '# The mill\n\n1. **Situation:** {s}\n2. **Task:** {t}\n3. **Action:** {a}\n4. **Result:** {r}\n',
  'nested bullets': '# The mill\n\n- Situation\n  - {s}\n- Task\n  - {t}\n- Action\n  - {a}\n- Result\n  - {r}\n',
  'bullets below a question':
    '# Bank\n\n1. How do you find causes?\n   - **Situation:** {s}\n   - **Task:** {t}\n   - **Action:** {a}\n   - **Result:** {r}\n',
  'table, labels as rows':
    '# The mill\n\n| Part | Text |\n| --- | --- |\n| Situation | {s} |\n| **Task** | {t} |\n| Action | {a} |\n| Result | {r} |\n',
  'table, labels as columns':
    '# The mill\n\n| Situation | Task | Action | Result |\n| --- | --- | --- | --- |\n| {s} | {t} | {a} | {r} |\n',
  'HTML table':
    '# The mill\n\n<table>\n<tr><th>Situation</th><td>{s}</td></tr>\n<tr><th>Task</th><td>{t}</td></tr>\n<tr><th>Action</th><td>{a}</td></tr>\n<tr><th>Result</th><td>{r}</td></tr>\n</table>\n',
  'HTML definition list':
    '# The mill\n\n<dl>\n<dt>Situation</dt><dd>{s}</dd>\n<dt>Task</dt><dd>{t}</dd>\n<dt>Action</dt><dd>{a}</dd>\n<dt>Result</dt><dd>{r}</dd>\n</dl>\n',
  'definition list': '# The mill\n\nSituation\n: {s}\n\nTask\n: {t}\n\nAction\n: {a}\n\nResult\n: {r}\n',
  'block quote':
    '> # The mill\n>\n> **Situation:** {s}\n>\n> **Task:** {t}\n>\n> **Action:** {a}\n>\n> **Result:** {r}\n',
  'front matter':
    '---\ntitle: Mill\n---\n\n# The mill\n\n## Situation\n\n{s}\n\n## Task\n\n{t}\n\n## Action\n\n{a}\n\n## Result\n\n{r}\n',
  'no heading': '**Situation:** {s}\n\n**Task:** {t}\n\n**Action:** {a}\n\n**Result:** {r}\n',
  'indented by accident':
    '    # The mill\n\n    - Situation: {s}\n    - Task: {t}\n    - Action: {a}\n    - Result: {r}\n',
  CRLF: '# The mill\r\n\r\n## Situation\r\n\r\n{s}\r\n\r\n## Task\r\n\r\n{t}\r\n\r\n## Action\r\n\r\n{a}\r\n\r\n## Result\r\n\r\n{r}\r\n',
  'byte order mark':
    '\ufeff# The mill\n\n## Situation\n\n{s}\n\n## Task\n\n{t}\n\n## Action\n\n{a}\n\n## Result\n\n{r}\n',
}

export const fill = (layout: string) =>
  layout
    .replace('{s}', told.situation)
    .replace('{t}', told.task)
    .replace('{a}', told.action)
    .replace('{r}', told.result)
