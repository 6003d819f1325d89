import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { ShownRow, WorkListPage } from "#app/desk/work-list-types.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { TextsProvider } from "#app/texts/texts.tsx";
import { DeskLinks, WorkList } from "./work-list.tsx";

const row: ShownRow = {
  key: "1/intake",
  href: "/can-bo/ho-so/G00.00.00-261116-000001",
  caseCode: "G00.00.00-261116-000001",
  subject: "NGUYỄN <b>AN</b>",
  about: ["12/03/2026", "••••••••0456"],
  part: "Tiếp nhận hồ sơ",
  place: { text: "Xã Vĩnh Lợi", href: "/can-bo?noi=31900" },
  agency: undefined,
  state: "Đã nộp",
  turn: "Đến lượt tôi",
  holder: { text: "Tôi giữ đến 10:30", mine: true },
  due: { date: "19/11/2026", text: "còn 3 ngày làm việc", tone: "calm" },
  submitted: "09:00 16/11/2026",
  mine: true,
  marks: [{ text: "Có thể trùng", tone: "wait" }],
};
const page: WorkListPage = {
  ...{ links: [], corrections: 0, list: "act", clearHref: "/can-bo", province: false, search: undefined },
  tabs: [{ list: "act", href: "/can-bo", label: "Cần xử lý", count: 1 }],
  ...{
    kept: [],
    fields: [],
    chips: [],
    withdrawals: [],
    secondLooks: [],
    objections: [],
    lost: [],
    letters: [],
  },
  ...{ rows: [row], nextHref: undefined, firstHref: undefined },
};
const draw = (change: Partial<WorkListPage> = {}) =>
  renderToStaticMarkup(
    <TextsProvider texts={{ language: "vi", t: translator("vi") }}>
      <WorkList page={{ ...page, ...change }} />
    </TextsProvider>,
  );

it("shows in two lines who it is about, where it came from, who holds it and what is to be watched", () => {
  const html = draw();
  for (const shown of [
    "12/03/2026",
    "••••••••0456",
    "Từ Xã Vĩnh Lợi",
    "Tôi giữ đến 10:30",
    "Có thể trùng",
    "còn 3 ngày làm việc",
  ])
    expect(html).toContain(shown);
  expect(html).toContain("NGUYỄN &lt;b&gt;AN&lt;/b&gt;");
});

it("gives each row's link and the search box what the keyboard looks for", () => {
  expect(draw().match(/data-row/g)).toHaveLength(1);
  expect(draw()).toMatch(/<input[^>]*name="tim"[^>]*data-key="\/"/);
});

it("keeps what else waits behind one line with numbers, and leaves the line out when nothing does", () => {
  const task = { dossierId: "d", caseCode: "G1", href: "/can-bo/ho-so/G1", text: "NGUYỄN VĂN B" };
  const html = draw({
    objections: [task, task],
    withdrawals: [{ ...task, subject: "LÊ THỊ C", until: "17:00" }],
  });
  expect(html).toMatch(/<summary[^>]*>.*Việc khác cần anh\/chị xử lý.*<\/summary>/);
  expect(html).toMatch(/Phản đối <span class="desk-count">2</);
  expect(html).toContain("LÊ THỊ C: trả lời trước 17:00");
  expect(draw()).not.toContain("other-tasks");
});

it("names every filter in force with a way to take it off, and says why a filtered list is empty", () => {
  const html = draw({
    rows: [],
    chips: [{ text: "Dấu hiệu: Quá hạn", withoutHref: "/can-bo?phan=intake" }],
  });
  expect(html).toContain('aria-label="Bỏ lọc Dấu hiệu: Quá hạn"');
  expect(html).toContain('href="/can-bo?phan=intake"');
  expect(html).toContain("Không có hồ sơ nào khớp với các bộ lọc này");
  expect(draw({ rows: [] })).toContain("Không còn việc nào cần xử lý.");
});

it("shows search results in the list's place, or what can be typed", () => {
  const search = { typed: "an", understood: true, results: [], nextHref: undefined, firstHref: undefined };
  expect(draw({ search })).toContain("khớp với “an”");
  expect(draw({ search })).not.toContain("work-list-table");
  expect(draw({ search: { ...search, typed: "?", understood: false } })).toContain("6 số cuối của mã");
});

it("says how many dossiers the morning digest brought", () => {
  const html = renderToStaticMarkup(
    <TextsProvider texts={{ language: "vi", t: translator("vi") }}>
      <DeskLinks links={[{ href: "/can-bo/ban-tin", text: "Bản tin sáng", count: 4 }]} />
    </TextsProvider>,
  );
  expect(html).toMatch(/4 <span class="visually-hidden">hồ sơ mới/);
});
