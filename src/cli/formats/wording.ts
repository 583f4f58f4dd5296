/** Times and counts as every format says them. */

/** 112 → "1 min 52 s". */
export function spoken(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  return minutes ? `${minutes} min ${String(seconds % 60).padStart(2, '0')} s` : `${seconds} s`
}

export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
