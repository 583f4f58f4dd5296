/** Where links lead: inside the workspace or out of it, on any disk. */
import assert from 'node:assert/strict'
import { keepInside } from '../../src/project/links.ts'

/** A disk on which these paths lead to those. */
const disk = (links: Readonly<Record<string, string>>) => (path: string) =>
  links[path] === undefined ? Promise.reject(new Error('nothing there')) : Promise.resolve(links[path])

const refused = /^Error: a link leads out of the workspace$/

describe('a link on the way to a file', () => {
  const root = '/home/ana/stories'
  const file = `${root}/own.json`

  it('is followed inside the workspace, also where that is reached by a link itself', async () => {
    await keepInside(root, file, disk({ [root]: root, [file]: `${root}/packs/own.json` }))
    await keepInside(root, file, disk({ [root]: '/data/stories', [file]: '/data/stories/own.json' }))
    await keepInside('/', '/own.json', disk({ '/': '/', '/own.json': '/packs/own.json' }))
  })

  it('is refused where it leads out, also into a folder whose name begins with that of the workspace', async () => {
    await assert.rejects(keepInside(root, file, disk({ [root]: root, [file]: '/etc/passwd' })), refused)
    await assert.rejects(keepInside(root, file, disk({ [root]: root, [file]: `${root}-old/own.json` })), refused)
  })

  it('is judged the same on Windows', async () => {
    const [folder, pack] = ['c:\\stories', 'c:\\stories\\own.json']
    await keepInside(folder, pack, disk({ [folder]: 'C:\\stories', [pack]: 'C:\\stories\\own.json' }))
    await keepInside('C:\\', 'C:\\own.json', disk({ 'C:\\': 'C:\\', 'C:\\own.json': 'C:\\packs\\own.json' }))
    await assert.rejects(keepInside(folder, pack, disk({ [folder]: 'C:\\stories', [pack]: 'C:\\own.json' })), refused)
  })

  it('is nobody’s business where the configuration file is one, and where nothing is', async () => {
    const config = `${root}/.storylint.json`
    await keepInside(root, config, disk({ [root]: root, [config]: '/home/ana/shared/.storylint.json' }))
    await keepInside(root, file, disk({ [root]: root }))
  })
})
