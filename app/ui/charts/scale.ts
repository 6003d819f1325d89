/** Where values lie on an axis: a round end, even steps. Pure. */

export type Axis = { max: number; ticks: number[] };

/** From 0 to the first round number that holds every value, in at most five steps; counts never get half steps. */
export function axisFor(values: readonly number[], whole = true): Axis {
  const highest = Math.max(...values.filter(Number.isFinite), 0);
  const step = roundStep(highest / 4, whole);
  const steps = Math.max(1, Math.ceil(highest / step - 1e-9));
  return { max: round(step * steps), ticks: Array.from({ length: steps + 1 }, (_, at) => round(step * at)) };
}

/** 1, 2, 2.5, 5 or 10 times a power of ten, not smaller than `least`. */
function roundStep(least: number, whole: boolean): number {
  if (least <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 2.5, 5, 10].map((one) => round(one * power)).find((one) => one >= least - 1e-9) ?? 1;
  return whole ? Math.max(1, Math.ceil(step)) : step;
}

/** Adding up tenths leaves crumbs behind. */
export const round = (value: number): number => Math.round(value * 1000) / 1000;
