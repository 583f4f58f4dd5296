/** Moves by keys between the buttons of a table: one of them is in the order of Tab, the arrows lead to the others. */

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
}

const buttonsOf = (row: Element): HTMLButtonElement[] => [...row.querySelectorAll('button')]

const columnOf = (button: Element): number => button.closest<HTMLTableCellElement>('td, th')?.cellIndex ?? 0

const within = (at: number, length: number): number => Math.max(0, Math.min(length - 1, at))

export interface Roving {
  /** After rows came, went or were hidden: Tab leads somewhere. */
  readonly settle: () => void
}

export function rove(table: HTMLTableElement): Roving {
  let current: HTMLButtonElement | undefined
  /** Where a way up or down began: a row without a button there does not lead it aside. */
  let column = 0

  const rows = (): HTMLTableRowElement[] =>
    [...table.rows].filter((row) => !row.hidden && row.querySelector('button') !== null)
  const choose = (button: HTMLButtonElement | undefined): void => {
    if (current) current.tabIndex = -1
    current = button
    if (button) button.tabIndex = 0
  }
  const sideways = (from: HTMLButtonElement, by: number): HTMLButtonElement | undefined => {
    const all = buttonsOf(from.closest('tr') as Element)
    const to = all[within(all.indexOf(from) + by, all.length)]
    if (to) column = columnOf(to)
    return to
  }
  const along = (from: HTMLButtonElement, by: number): HTMLButtonElement | undefined => {
    const all = rows()
    const row = all[within(all.indexOf(from.closest('tr') as HTMLTableRowElement) + by, all.length)]
    const buttons = row ? buttonsOf(row) : []
    return buttons.find((each) => columnOf(each) === column) ?? buttons[0]
  }

  table.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLButtonElement) || target === current) return
    choose(target)
    column = columnOf(target)
  })
  table.addEventListener('keydown', (event) => {
    const step = steps[event.key]
    if (!step || !(event.target instanceof HTMLButtonElement) || event.altKey || event.metaKey) return
    const [down, right] = event.ctrlKey && step[1] ? [step[1], 0] : step
    const to = right ? sideways(event.target, right) : along(event.target, down)
    event.preventDefault()
    const kept = column
    to?.focus()
    column = right && to ? columnOf(to) : kept
    to?.closest('tr')?.scrollIntoView({ block: 'nearest' })
  })
  return {
    settle: () => {
      if (!current?.isConnected || current.closest('tr')?.hidden) choose(rows().at(-1) && firstOf(rows()))
    },
  }
}

/** A story rather than the head's buttons. */
function firstOf(rows: readonly HTMLTableRowElement[]): HTMLButtonElement | undefined {
  const row = rows.find(({ parentElement }) => parentElement?.localName === 'tbody') ?? rows[0]
  return row && buttonsOf(row)[0]
}
