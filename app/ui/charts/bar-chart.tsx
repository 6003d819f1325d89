/** Lying bars drawn on the server: one row a name, parts of a bar one after the other. The numbers stand in a table beside it. */
import { useId } from "react";
import { axisFor, round } from "./scale.ts";

export type BarSeries = { name: string; tone: 1 | 2 };
export type Bar = { name: string; values: readonly number[] };

type Props = {
  title: string;
  /** What a person would say who looks at it. */
  description: string;
  series: readonly BarSeries[];
  bars: readonly Bar[];
};

const width = 640;
const rowHeight = 48;
const barHeight = 16;
const top = 28;
/** Room for the number behind the longest bar. */
const right = 56;

export function BarChart({ title, description, series, bars }: Props) {
  const id = useId();
  const totals = bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const axis = axisFor(totals);
  const scale = (value: number) => round((value / axis.max) * (width - right));
  const height = top + bars.length * rowHeight + 28;
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
      <Legend series={series} />
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line className="chart-grid" x1={scale(tick)} x2={scale(tick)} y1={top} y2={height - 24} />
          <text
            className="chart-tick"
            x={scale(tick)}
            y={height - 6}
            textAnchor={tick === 0 ? "start" : "middle"}
          >
            {tick}
          </text>
        </g>
      ))}
      {bars.map((bar, row) => {
        const y = top + row * rowHeight;
        return (
          <g key={bar.name}>
            <text className="chart-label" x={0} y={y + 16}>
              {shorten(bar.name)}
            </text>
            {bar.values.map((value, at) => (
              <rect
                key={series[at]?.name ?? at}
                className={`chart-bar chart-tone-${series[at]?.tone ?? 1}`}
                x={scale(bar.values.slice(0, at).reduce((sum, one) => sum + one, 0))}
                y={y + 22}
                width={scale(value)}
                height={barHeight}
              />
            ))}
            <text className="chart-value" x={scale(totals[row] ?? 0) + 6} y={y + 22 + barHeight - 3}>
              {totals[row]}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function Legend({ series }: { series: readonly BarSeries[] }) {
  return (
    <g>
      {series.map(({ name, tone }, at) => (
        <g key={name} transform={`translate(${at * (width / series.length)} 0)`}>
          <rect className={`chart-bar chart-tone-${tone}`} x={0} y={2} width={14} height={14} />
          <text className="chart-tick" x={20} y={14}>
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}

/** A name that is longer than its line; the table beside has it in full. */
const shorten = (name: string): string => (name.length > 72 ? `${name.slice(0, 71)}…` : name);
