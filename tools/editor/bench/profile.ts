/** Writes where the time went as a `.cpuprofile`, which any VS Code opens, into the folder that was named for it; else does nothing. */
import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { join } from 'node:path'

const folder = process.env['STORYLINT_PROFILES']

export async function profiled<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (!folder) return work()
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 500 })
  await session.post('Profiler.start')
  const done = await work()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  writeFileSync(join(folder, `${name.replaceAll(' ', '-')}.cpuprofile`), JSON.stringify(profile))
  return done
}
