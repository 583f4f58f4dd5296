/**
 * Remembers what was worked out for the value that was asked about last: all rules ask about one story before any asks about
 * the next. Unlike a weak map it lets go of what lies behind, and so of a large bank's words, at once.
 */
export function forLast<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  let last: { readonly key: Key; readonly made: Made } | undefined
  return (key) => {
    if (last === undefined || last.key !== key) last = { key, made: make(key) }
    return last.made
  }
}
