/** A line over time drawn on the server. A point without a value leaves a gap: nothing is guessed. */
import { useId } from "react";
import { axisFor, round } from "./scale.ts";

export type Point = {
  /** Under the axis, short. */
  label: string;
  /** Null: nothing to measure. */
  value: number | null;
  /** The value as it is written beside its dot. */
  text: string;
};

type Props = {
  title: string;
  description: string;
  points: readonly Point[] /** What the values count. */;
  unit: string;
};

const width = 640;
const height = 260;
const box = { left: 44, right: 8, top: 34, bottom: 34 };
/** Room for the words of the first and the last point. */
const inset = 30;

export function LineChart({ title, description, points, unit }: Props) {
  const id = useId();
  const axis = axisFor(
    points.map(({ value }) => value ?? 0),
    false,
  );
  const across = width - box.left - box.right - 2 * inset;
  const x = (at: number) =>
    round(box.left + inset + (points.length > 1 ? (at / (points.length - 1)) * across : across / 2));
  const y = (value: number) =>
    round(height - box.bottom - (value / axis.max) * (height - box.top - box.bottom));
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}t`}
      aria-describedby={`${id}d`}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      <text className="chart-tick" x={0} y={14}>
        {unit}
      </text>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line className="chart-grid" x1={box.left} x2={width - box.right} y1={y(tick)} y2={y(tick)} />
          <text className="chart-tick" x={box.left - 8} y={y(tick) + 5} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {runsOf(points).map((run) => (
        <polyline
          key={run[0]}
          className="chart-line"
          points={run.map((at) => `${x(at)},${y(points[at]?.value ?? 0)}`).join(" ")}
        />
      ))}
      {points.map(({ label, value, text }, at) => (
        <g key={label}>
          <text className="chart-tick" x={x(at)} y={height - 10} textAnchor="middle">
            {label}
          </text>
          {value !== null && (
            <>
              <circle className="chart-dot" cx={x(at)} cy={y(value)} r={5} />
              <text className="chart-value" x={x(at)} y={y(value) - 11} textAnchor="middle">
                {text}
              </text>
            </>
          )}
        </g>
      ))}
    </svg>
  );
}

/** Neighbouring points that have values, as positions. */
export function runsOf(points: readonly Pick<Point, "value">[]): number[][] {
  const runs: number[][] = [];
  for (const [at, { value }] of points.entries()) {
    const last = runs.at(-1);
    if (value === null) continue;
    if (last && last.at(-1) === at - 1) last.push(at);
    else runs.push([at]);
  }
  return runs;
}
