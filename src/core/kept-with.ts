/** What was worked out for a value is kept beside it, for as long as the value is there: the same function, which works once for each. */
export function keptWith<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new WeakMap<Key, Made>()
  return (key) => {
    const made = known.get(key) ?? make(key)
    known.set(key, made)
    return made
  }
}
