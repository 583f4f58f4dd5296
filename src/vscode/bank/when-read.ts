/** Waits for the bank: a command may come before anybody has looked at it, or while it is read anew. */
import type { Bank } from './bank.ts'
import type { BankState } from './bank-state.ts'

export function whenRead(bank: Bank): Promise<BankState> {
  bank.start()
  const known = bank.state()
  if (known && !bank.isReading()) return Promise.resolve(known)
  return new Promise((done) => {
    const event = bank.onDidChange(() => {
      const state = bank.state()
      if (!state || bank.isReading()) return
      event.dispose()
      done(state)
    })
  })
}
