/** The page of a rehearsal: puts a stage up for what it is told, and goes on with what it kept. */
import type { FromRehearsal, ToRehearsal } from '../messages/rehearsal.ts'
import { host } from '../page.ts'
import type { Run } from './clock.ts'
import { createStage, type Stage } from './stage.ts'

/** What outlives the page: after a reload it goes on, stopped. */
interface Kept extends Pick<ToRehearsal, 'plan' | 'words'> {
  readonly run: Run
}

const { postMessage, getState, setState } = host<Kept>()
const tell = (message: FromRehearsal): void => postMessage(message)
let stage: Stage | undefined
let keep = (): void => {}

function put({ plan, words }: Pick<ToRehearsal, 'plan' | 'words'>, run?: Run): void {
  const story = { path: plan.path, title: plan.title }
  stage = createStage(
    {
      ...{ plan, words, now: () => performance.now() },
      done: (parts) => tell({ type: 'done', story, parts }),
      again: () => put({ plan, words }),
      pick: () => tell({ type: 'pick' }),
      open: () => tell({ type: 'open', story }),
    },
    run,
  )
  const { element, kept } = stage
  keep = () => setState({ plan, words, run: kept() })
  for (const old of document.querySelectorAll('main')) old.remove()
  document.body.append(element)
  element.querySelector<HTMLButtonElement>('.main')?.focus()
  keep()
  tell({ type: 'shown' })
}

window.addEventListener('message', ({ data }: MessageEvent<ToRehearsal>) => put(data))

document.addEventListener('keydown', (event) => {
  const isButton = event.target instanceof HTMLButtonElement && event.key === ' '
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || isButton) return
  if (stage?.key(event.key.length > 1 ? event.key : event.key.toLowerCase())) event.preventDefault()
})

document.addEventListener('click', () => keep())

setInterval(() => {
  stage?.tick()
  keep()
}, 250)

const kept = getState()
if (kept) put(kept, kept.run)
tell({ type: 'ready' })
