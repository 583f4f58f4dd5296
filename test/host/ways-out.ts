/** Watches the ways out of an extension host and shuts them to Storylint's own files. Knows neither Node nor a browser. */

/** A function or class that can reach other machines, and where it is found. */
export interface Way {
  readonly owner: object
  readonly name: string
}

/** What Storylint's own files asked for since the run began, with the call that led there. */
export const tried: string[] = []

/** The editor and other extensions live in the same process and may talk to whom they like. */
const own = /dist[\\/](?:web[\\/])?(?:extension|engine)\.c?js/

export const isOwn = (stack: string | undefined): boolean => own.test(stack ?? '')

/** To be called once, before anything of Storylint's is used. */
export function watch(ways: readonly Way[]): void {
  for (const { owner, name } of ways) {
    const open: unknown = Reflect.get(owner, name)
    if (typeof open !== 'function') throw new Error(`${name} is not there to be watched`)
    const watched = new Proxy(open, {
      apply: (target, self, given) => (look(name), Reflect.apply(target, self, given)),
      construct: (target, given, made) => (look(name), Reflect.construct(target, given, made)),
    })
    Object.defineProperty(owner, name, { configurable: true, enumerable: true, writable: true, value: watched })
  }
}

/** Those of the globals that this host has. */
export const globalWays = (names: readonly string[]): Way[] =>
  names.filter((name) => name in globalThis).map((name) => ({ owner: globalThis, name }))

function look(name: string): void {
  const most = Error.stackTraceLimit
  Error.stackTraceLimit = Infinity
  const { stack } = new Error(`${name}: nothing of Storylint goes out`)
  Error.stackTraceLimit = most
  if (!isOwn(stack)) return
  tried.push(stack ?? name)
  throw new Error(`${name}: nothing of Storylint goes out`)
}
