/** Chances of being 0, 1, 2 … users; what is above the last is left out. */
export type Numbers = Float64Array;

/** How many of so many users are there of whom each is with the same chance: binomial, up to `most` of them. */
export function binomial(users: number, chance: number, most: number): Numbers {
  const numbers = new Float64Array(most + 1);
  if (chance >= 1 || chance <= 0) {
    const n = chance <= 0 ? 0 : users;
    if (n <= most) numbers[n] = 1;
    return numbers;
  }
  const odds = Math.log(chance) - Math.log1p(-chance);
  let log = users * Math.log1p(-chance);
  for (let n = 0; n <= Math.min(most, users); n += 1) {
    numbers[n] = Math.exp(log);
    log += odds + Math.log((users - n) / (n + 1));
  }
  return numbers;
}

/** Chances that are left out. */
const NEGLIGIBLE = 1e-10;

/** Each user stays with chance `stays` or leaves with chance `leaves`; where somebody does neither, the chance is lost. Adds `times` the result to `into`. */
export function thin(numbers: Numbers, stays: number, leaves: number, into: Numbers, times = 1): void {
  const either = stays + leaves;
  if (either <= 0) {
    into[0] += times * numbers[0];
    return;
  }
  const p = stays / either;
  let all = times;
  for (let n = 0; n < numbers.length; n += 1, all *= either) {
    const weight = numbers[n] * all;
    if (weight < NEGLIGIBLE) continue;
    if (p >= 1) into[n] += weight;
    else if (p <= 0) into[0] += weight;
    else spread(weight, n, p, into);
  }
}

/** Adds weight · C(n, k)·pᵏ·(1 − p)ⁿ⁻ᵏ to each k, from the likelier end so that nothing underflows. */
function spread(weight: number, n: number, p: number, into: Numbers): void {
  const odds = p / (1 - p);
  if (p > 0.5) {
    let chance = weight * p ** n;
    for (let k = n; k >= 0 && (chance > NEGLIGIBLE || k > n * p); k -= 1) {
      into[k] += chance;
      chance *= k / ((n - k + 1) * odds);
    }
  } else {
    let chance = weight * (1 - p) ** n;
    for (let k = 0; k <= n && (chance > NEGLIGIBLE || k < n * p); k += 1) {
      into[k] += chance;
      chance *= ((n - k) * odds) / (k + 1);
    }
  }
}

export const sumOf = (numbers: Numbers): number => numbers.reduce((sum, chance) => sum + chance, 0);
