/** The value below which the part `p` (0 to 1) of the numbers lies; NaN when there are none. */
export function quantile(numbers, p) {
  if (numbers.length === 0) return NaN;
  const sorted = Float64Array.from(numbers).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))];
}

export const median = (numbers) => quantile(numbers, 0.5);

export const rounded = (number, digits = 3) => (Number.isFinite(number) ? Number(number.toFixed(digits)) : null);

/** What is told of a row of times: how many, and where they lie. */
export const spread = (numbers) => ({
  n: numbers.length,
  p50: rounded(median(numbers)),
  p95: rounded(quantile(numbers, 0.95)),
  p99: rounded(quantile(numbers, 0.99)),
});
