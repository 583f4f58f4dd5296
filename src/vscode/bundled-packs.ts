/** The role packs that come with the extension, read from its own folder: they are too large for its bundle. Knows nothing of what they say. */
import * as vscode from 'vscode'
import type { RolePacks, WrittenPack } from '../core/index.ts'
import { readText } from './disk.ts'
import { engine } from './engine.ts'
import { guard, type Log } from './log.ts'

/** Read once, with the first that asks. One that cannot be read is left out, and the log says so. */
export function createBundledPacks(extension: vscode.Uri, log: Log): () => Promise<RolePacks> {
  let packs: Promise<RolePacks> | undefined
  return () => (packs ??= readAll(vscode.Uri.joinPath(extension, 'data', 'roles'), log))
}

async function readAll(folder: vscode.Uri, log: Log): Promise<RolePacks> {
  const { readyPack, roleIds } = await engine()
  const read = async (id: string) => {
    const text = await readText(vscode.Uri.joinPath(folder, `${id}.json`))
    if (text === undefined) throw new Error('there is no such file')
    return readyPack(JSON.parse(text) as WrittenPack)
  }
  const packs = await Promise.all(roleIds.map((id) => guard(log, `Reading the role pack ${id}`, () => read(id))))
  return new Map(packs.flatMap((pack) => (pack ? [[pack.id, pack]] : [])))
}
