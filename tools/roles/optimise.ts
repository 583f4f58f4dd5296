/** Finds the least value of a smooth function by L-BFGS, without chance. Knows no model. */

/** Gives the value at `x` and writes the slope there. */
export type Slope = (x: Float64Array, slope: Float64Array) => number

const memory = 8

export function minimise(size: number, slope: Slope, rounds: number, start?: Float64Array): Float64Array {
  const x = start ? Float64Array.from(start) : new Float64Array(size)
  const gradient = new Float64Array(size)
  let value = slope(x, gradient)
  const steps: { move: Float64Array; turn: Float64Array; rho: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const direction = descent(gradient, steps)
    const next = new Float64Array(size)
    const nextGradient = new Float64Array(size)
    const along = dot(direction, gradient)
    let length = steps.length ? 1 : 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)))
    let found = Infinity
    for (let tries = 0; tries < 25; tries++, length /= 2) {
      for (let i = 0; i < size; i++) next[i] = (x[i] as number) + length * (direction[i] as number)
      found = slope(next, nextGradient)
      if (found <= value + 1e-4 * length * along) break
    }
    if (!(found < value)) break
    const done = (value - found) / Math.max(1, Math.abs(value)) < 1e-6
    remember(steps, x, next, gradient, nextGradient)
    x.set(next)
    gradient.set(nextGradient)
    value = found
    if (done) break
  }
  return x
}

function remember(
  steps: { move: Float64Array; turn: Float64Array; rho: number }[],
  x: Float64Array,
  next: Float64Array,
  gradient: Float64Array,
  nextGradient: Float64Array,
): void {
  const move = next.map((value, i) => value - (x[i] as number))
  const turn = nextGradient.map((value, i) => value - (gradient[i] as number))
  const curve = dot(move, turn)
  if (curve <= 1e-12) return
  steps.push({ move, turn, rho: 1 / curve })
  if (steps.length > memory) steps.shift()
}

function descent(gradient: Float64Array, steps: readonly { move: Float64Array; turn: Float64Array; rho: number }[]) {
  const direction = gradient.map((value) => -value)
  const alphas: number[] = []
  for (let i = steps.length - 1; i >= 0; i--) {
    const { move, turn, rho } = steps[i] as (typeof steps)[number]
    const alpha = rho * dot(move, direction)
    alphas[i] = alpha
    add(direction, turn, -alpha)
  }
  const last = steps.at(-1)
  if (last) {
    const scale = 1 / (last.rho * dot(last.turn, last.turn))
    for (let i = 0; i < direction.length; i++) direction[i] = (direction[i] as number) * scale
  }
  steps.forEach(({ move, turn, rho }, i) => add(direction, move, (alphas[i] as number) - rho * dot(turn, direction)))
  return direction
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + times * (what[i] as number)
}
