/** Figures of a run: percentiles of times, medians and spread of ratios. Pure. */

/**
 * @param {readonly number[]} values
 * @param {number} share 0–1, e.g. 0.95
 * @returns {number} the value below which this share lies (nearest rank)
 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error("There is nothing to take a percentile of.");
  return value;
}

/**
 * @param {readonly number[]} values
 * @returns {{ median: number, low: number, high: number }}
 */
export const spread = (values) => ({
  median: percentile(values, 0.5),
  low: Math.min(...values),
  high: Math.max(...values),
});

/**
 * @param {number} value
 * @returns {number} to three digits after the point, as results are written down
 */
export const rounded = (value) => Math.round(value * 1000) / 1000;
