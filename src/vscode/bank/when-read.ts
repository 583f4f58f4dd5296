/** Waits for the bank: a command may come before anybody has looked at it. */
import type { Bank } from './bank.ts'
import type { BankState } from './bank-state.ts'

export function whenRead(bank: Bank): Promise<BankState> {
  bank.start()
  const known = bank.state()
  if (known) return Promise.resolve(known)
  return new Promise((done) => {
    const event = bank.onDidChange(() => {
      const state = bank.state()
      if (!state) return
      event.dispose()
      done(state)
    })
  })
}
