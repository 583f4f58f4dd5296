// Whether a file of tools/ is run, rather than imported.
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const isMain = (url) => Boolean(process.argv[1]) && realpathSync(process.argv[1]) === fileURLToPath(url)
