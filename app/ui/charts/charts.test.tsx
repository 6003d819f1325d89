/** Charts drawn on the server: what a picture says, it says in words and numbers too. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BarChart } from "./bar-chart.tsx";
import { LineChart, runsOf } from "./line-chart.tsx";
import { axisFor } from "./scale.ts";

describe("an axis", () => {
  it("ends at a round number that holds every value, in even steps", () => {
    expect(axisFor([7, 3])).toEqual({ max: 8, ticks: [0, 2, 4, 6, 8] });
    expect(axisFor([1_180])).toEqual({ max: 1_500, ticks: [0, 500, 1_000, 1_500] });
    expect(axisFor([0.3], false)).toEqual({ max: 0.3, ticks: [0, 0.1, 0.2, 0.3] });
  });
  it("counts in whole steps, and stands with nothing to show", () => {
    expect(axisFor([2]).ticks).toEqual([0, 1, 2]);
    expect(axisFor([])).toEqual({ max: 1, ticks: [0, 1] });
    expect(axisFor([0, 0])).toEqual({ max: 1, ticks: [0, 1] });
  });
});

const bars = (
  <BarChart
    title="Khối lượng"
    description="UBND A có nhiều việc nhất."
    series={[
      { name: "Cần xử lý", tone: 1 },
      { name: "Đang chờ", tone: 2 },
    ]}
    bars={[
      { name: "UBND A <script>", values: [6, 2] },
      { name: "UBND B", values: [0, 0] },
    ]}
  />
);

it("draws a bar as long as its number, one part after the other, and writes the sum behind it", () => {
  const html = renderToStaticMarkup(bars);
  const widths = [
    ...html.matchAll(/class="chart-bar chart-tone-\d" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g),
  ]
    .slice(2)
    .map(([, x, width]) => [Number(x), Number(width)]);
  expect(widths).toEqual([
    [0, 438],
    [438, 146],
    [0, 0],
    [0, 0],
  ]);
  expect(html).toContain(">8</text>");
});

it("says its name and what it shows to those who do not see it, and takes no name for markup", () => {
  const html = renderToStaticMarkup(bars);
  const [, title] = /aria-labelledby="([^"]+)"/.exec(html) ?? [];
  const [, description] = /aria-describedby="([^"]+)"/.exec(html) ?? [];
  expect(html).toContain(`<title id="${title}">Khối lượng</title>`);
  expect(html).toContain(`<desc id="${description}">UBND A có nhiều việc nhất.</desc>`);
  expect(html).toContain('role="img"');
  expect(html).not.toContain("<script");
});

it("leaves a gap where nothing was measured instead of drawing through it", () => {
  const points = [10, null, 20, 30].map((value, at) => ({ label: `t${at}`, value, text: `${value} %` }));
  expect(runsOf(points)).toEqual([[0], [2, 3]]);
  const html = renderToStaticMarkup(
    <LineChart title="Trễ" description="Tăng dần." points={points} unit="%" />,
  );
  expect(html.match(/<circle/g)).toHaveLength(3);
  expect(html.match(/<polyline/g)).toHaveLength(2);
  expect(html).toContain("t1</text>");
  expect(html).not.toContain("null");
});

it("draws one lonely point and an empty time without breaking", () => {
  for (const points of [[], [{ label: "t", value: 0, text: "0 %" }]])
    expect(
      renderToStaticMarkup(<LineChart title="a" description="b" points={points} unit="%" />),
    ).not.toContain("NaN");
});
