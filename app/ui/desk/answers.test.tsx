import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { AnswerSections, Differences } from "./answers.tsx";

const row = { field: "mother.addressDetail", label: "Địa chỉ chi tiết", value: "<script>alert(1)</script>" };
const html = (known?: { source: string; value: string; same: boolean }) =>
  renderToStaticMarkup(
    <AnswerSections sections={[{ id: "a", title: "Mẹ", rows: [known ? { ...row, known } : row] }]} />,
  );

it("shows markup that somebody typed as text [case I07]", () => {
  expect(html()).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(html()).not.toContain("<script");
});

it("shows the family's word on a known value beside it, as text [cap F2]", () => {
  const note = "Tên mẹ viết sai: <b>LÝ</b>";
  const noted = renderToStaticMarkup(
    <AnswerSections sections={[{ id: "a", title: "Mẹ", rows: [{ ...row, note }] }]} />,
  );
  expect(noted).toContain("Tên mẹ viết sai: &lt;b&gt;LÝ&lt;/b&gt;");
  expect(noted).toContain('id="khac-mother.addressDetail"');
});

it("shows what was typed and what a register says beside each other where they differ", () => {
  const differing = html({ source: "Theo cơ sở dữ liệu cư trú", value: "Thôn Mẫu 1", same: false });
  expect(differing).toContain("desk-differs");
  expect(differing).toContain("Thôn Mẫu 1");
  expect(html({ source: "Theo cơ sở dữ liệu cư trú", value: "x", same: true })).not.toContain("desk-differs");
});

it("marks in both values the words that differ, and names the row above the sections too", () => {
  const known = { source: "Theo CSDLQG về dân cư", value: "Thôn Mẫu 1", same: false };
  const sections = [{ id: "a", title: "Mẹ", rows: [{ ...row, value: "Thôn Mẫu 2", known }] }];
  const found = renderToStaticMarkup(<Differences sections={sections} />);
  expect(found).toContain('href="#khac-mother.addressDetail"');
  expect(found).toContain("Thôn Mẫu <mark>2</mark>".replace(" <mark>", "</span><span> <mark>"));
  expect(found).toContain("<mark>1</mark>");
});

it("folds away what was left empty, but never what a register knows or the family noted", () => {
  const empty = (field: string, more: object = {}) => ({ field, label: field, value: undefined, ...more });
  const known = { source: "Theo dân cư", value: "x", same: false };
  const rows = [row, empty("a.blank"), empty("a.known", { known }), empty("a.noted", { note: "chưa có" })];
  const [shown, folded] = renderToStaticMarkup(
    <AnswerSections sections={[{ id: "a", title: "Mẹ", rows }]} />,
  ).split("<details>");
  expect(folded).toContain("a.blank");
  for (const field of ["a.known", "a.noted"]) expect(shown).toContain(field);
});

it("leads from a section to the paper that proves it", () => {
  const papers = [{ fileId: "f-1", label: "Giấy chứng sinh" }];
  const shown = renderToStaticMarkup(
    <AnswerSections sections={[{ id: "a", title: "Mẹ", rows: [row], papers }]} />,
  );
  expect(shown).toContain('href="#tep-f-1" data-sheet-link');
});
