/** Whether two values of plain data say the same. Knows not what they mean. */

export function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (!isData(one) || !isData(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length && keys.every((key) => key in other && isSameValue(one[key], other[key]))
  )
}

const isData = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
