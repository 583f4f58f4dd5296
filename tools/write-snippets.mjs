// Writes the file of snippets that the extension contributes. `npm run snippets`
import { mkdirSync, writeFileSync } from 'node:fs'
import { file, written } from './snippets.ts'

mkdirSync('snippets', { recursive: true })
writeFileSync(file, await written())
