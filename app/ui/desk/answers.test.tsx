import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { AnswerSections } from "./answers.tsx";

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
