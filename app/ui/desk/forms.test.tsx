/** The desk's short forms as they leave the server: complete without script. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { Act, DecisionPage } from "#app/dossiers/officer-dossier-types.ts";
import { DecisionForm } from "./decision-form.tsx";
import { DecisionPreview } from "./decision-preview.tsx";
import { reasonField, StuckRequests } from "./stuck.tsx";

const page: DecisionPage = {
  possible: true,
  label: "Chuyển đến xã có thẩm quyền",
  part: "Tiếp nhận",
  subjectName: "NGUYỄN VĂN THỬ",
  seq: 3,
  groups: [],
  reasons: [],
  grounds: [],
  warning: undefined,
  facts: [],
  forward: {
    provinces: [{ value: "19", label: "Thái Nguyên" }],
    province: "19",
    wards: [{ value: "01957", label: "Xã khác" }],
    ownWard: "01954",
  },
  extensions: [],
  overrides: [],
  chosen: [],
  compares: false,
  documents: [],
  differs: [],
  missing: [],
  instead: [],
  changes: [],
};
const act: Act = { type: "dossier.forward", component: "intake", shape: "forward" };

it("chooses the province in a form of its own, which comes back to the same act", () => {
  const html = renderToStaticMarkup(
    <DecisionForm act={act} page={page} commandId="c-1" failure={undefined} />,
  );
  expect(html).toContain('<form method="get"');
  expect(html).toContain('name="viec" value="dossier.forward"');
  expect(html).toContain('<option value="01957">Xã khác</option>');
  expect(html.match(/ id="([^"]+)"/g)).toHaveLength(new Set(html.match(/ id="([^"]+)"/g)).size);
});

it("carries everything typed through the preview, so that confirming sends what was shown", () => {
  const typed = { commandId: ["c-1"], seq: ["3"], ward: ["01957"], reason: ["Vì sao"], intent: ["x"] };
  const html = renderToStaticMarkup(
    <DecisionPreview
      shape="forward"
      page={page}
      preview={{ lines: [{ label: "Lý do", value: "Vì sao" }], typed }}
    />,
  );
  for (const [name, value] of [
    ["commandId", "c-1"],
    ["seq", "3"],
    ["ward", "01957"],
    ["reason", "Vì sao"],
  ])
    expect(html).toContain(`<input type="hidden" name="${name}" value="${value}"/>`);
  expect(html).not.toContain('value="x"');
  expect(html).toContain('name="confirmed" value="yes"');
});

it("gives every stuck request a field of its own and opens the form that has an error", () => {
  const row = (key: string) => ({
    key,
    workflowId: key,
    component: "card",
    seq: "4",
    commandId: key,
    caseCode: "G00.00.00-261116-000001",
    part: "Thẻ",
    partner: "Thư viện",
    since: "09:00 16/11/2026",
    attempts: 5,
    error: "Không kết nối được",
    reply: "<b>server error</b>",
  });
  const stuck = { rows: [row("a"), row("b")], nextHref: undefined, firstHref: undefined };
  const html = renderToStaticMarkup(
    <StuckRequests page={stuck} failure={{ error: "officer:error.reason", typed: "x", at: "b" }} />,
  );
  expect(html).toContain(`id="${reasonField("a")}"`);
  expect(html.match(/<details[^>]*open/g)).toHaveLength(1);
  expect(html).not.toContain("<b>server");
});
