/** The layout: every letter of Vietnamese, long texts over pages, the same bytes each time. */
import { expect, it } from "vitest";
import { readPdf, readQrCodes, squeezed } from "#app/testing/read-pdf.ts";
import type { PaperBlock, PaperModel } from "../paper-model.ts";
import { breakLines } from "./break-lines.ts";
import { renderPaper } from "./render-paper.server.ts";

const issuedAt = new Date("2026-11-16T09:00:00+07:00");
const address = "http://localhost:3000/xac-thuc/K7M2-9QXD-4TPA";
const paper = (blocks: PaperBlock[], more: Partial<PaperModel> = {}): PaperModel => ({
  title: "PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ",
  form: "(Mẫu 03)",
  agency: "UBND XÃ MẪU",
  number: "Số: K7M2-9QXD-4TPA",
  motto: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc"],
  placeAndDay: "Mẫu, ngày 16 tháng 11 năm 2026",
  across: false,
  blocks,
  check: {
    ...{ address, heading: "Kiểm tra giấy này", serial: "Mã giấy: K7M2-9QXD-4TPA" },
    ...{ note: "Quét mã QR hoặc mở địa chỉ này:", alt: "Mã QR" },
  },
  foot: { left: "Mã giấy K7M2-9QXD-4TPA", right: "Trang {{page}}/{{pages}}" },
  ...more,
});

const vowels = "aăâeêioôơuưy";
const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const letters = [...vowels].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC")));
const names = [
  "NGUYỄN THỊ HƯỜNG THUỶ",
  "ĐẶNG QUỐC KHÁNH HỮU NGHĨA",
  "Bế Thị Ngọc Nguyệt Ẩn",
  "Y Krông Niê K'Sor",
  "LÝ Ỷ Ỵ Ỹ Ỳ",
  [...letters, "đ"].join(" "),
  [...letters, "đ"].join(" ").toUpperCase(),
];

it("gives back every name letter by letter in NFC, in small letters and capitals, with all tones", async () => {
  const lines = names.map((value, index) => ({ label: `Tên ${index + 1}`, value }));
  const decomposed = [{ label: "Tên phân rã", value: "NGUYỄN VĂN ƯỚC".normalize("NFD") }];
  const { bytes, pages } = await renderPaper(
    paper([{ kind: "lines", lines: [...lines, ...decomposed] }]),
    issuedAt,
  );
  const { text, tagged, roles } = await readPdf(bytes);
  expect([pages, tagged]).toEqual([1, true]);
  for (const name of [...names, "NGUYỄN VĂN ƯỚC"]) expect(squeezed(text)).toContain(squeezed(name));
  expect(text.normalize("NFC")).toBe(text);
  expect(roles).toEqual(expect.arrayContaining(["L", "LI", "Lbl", "LBody"]));
});

it("carries sixty papers, a reason of 2,000 characters and a word without end over its pages, all of it inside the sheet", async () => {
  const rows = Array.from({ length: 60 }, (_, at) => [
    String(at + 1),
    `Văn bản của người làm chứng xác nhận về việc sinh, hoặc giấy cam đoan về việc sinh, tệp ${at + 1}`,
    "Bản chụp điện tử",
  ]);
  const reason = "Thông tin khai khác với cơ sở dữ liệu, ông/bà xem lại. ".repeat(37).trim();
  const endless = "ươ".repeat(400);
  const model = paper([
    {
      ...{ kind: "table", title: "Thành phần hồ sơ", rows },
      columns: [
        { label: "STT", share: 1, align: "center" },
        { label: "Tên giấy tờ", share: 6 },
        { label: "Hình thức", share: 3 },
      ],
    },
    { kind: "lines", lines: [{ label: "Giải thích", value: reason }] },
    { kind: "list", items: [{ text: "Nội dung cần bổ sung", more: [reason, endless] }] },
    {
      kind: "table",
      title: "Rất cao",
      columns: [
        { label: "Ghi chú", share: 1 },
        { label: "Kết quả", share: 3 },
      ],
      rows: [[reason, "Đúng hạn"]],
    },
  ]);
  const rendered = await renderPaper(model, issuedAt);
  const read = await readPdf(rendered.bytes);
  expect(read.pages.length).toBe(rendered.pages);
  expect(rendered.pages).toBeGreaterThan(4);
  const whole = squeezed(read.text);
  expect(whole).toBe(squeezed(rendered.text));
  for (const [, name = ""] of rows) expect(whole).toContain(squeezed(name));
  expect(read.text.replaceAll("\n", "")).toContain(endless.slice(0, 60));
  // By a word: a page may end within a sentence, and its foot stands there.
  expect(whole.split("khai").length - 1).toBe(37 * 3);
  for (const { outside, overlaps } of read.pages.map(({ boxes }) => layoutOf(boxes))) {
    expect(outside).toEqual([]);
    expect(overlaps).toEqual([]);
  }
  for (const [at, { text }] of read.pages.entries())
    expect(text).toContain(`Trang ${at + 1}/${rendered.pages}`);
  expect(await readQrCodes(rendered.bytes)).toEqual([address]);
  expect(read.roles).toEqual(expect.arrayContaining(["Table", "TR", "TH", "TD"]));
});

type Box = { text: string; x: number; y: number; width: number; height: number };

/** Pieces of text beyond the edges of an A4 sheet, and pieces that lie on each other. */
function layoutOf(boxes: readonly Box[]) {
  const outside = boxes.filter(({ x, y, width }) => x < 40 || x + width > 595 - 40 || y < 20 || y > 842 - 30);
  const overlaps = boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (b) =>
          Math.abs(a.y - b.y) < Math.min(a.height, b.height) * 0.8 &&
          a.x + 0.5 < b.x + b.width &&
          b.x + 0.5 < a.x + a.width,
      )
      .map((b) => [a.text, b.text]),
  );
  return { outside: outside.map(({ text }) => text), overlaps };
}

it("writes the same bytes for the same words, whenever it is asked", async () => {
  const model = paper([{ kind: "paragraph", text: "Một đoạn." }]);
  const [first, second] = [await renderPaper(model, issuedAt), await renderPaper(model, issuedAt)];
  expect(first.bytes.equals(second.bytes)).toBe(true);
  const other = await renderPaper(paper([{ kind: "paragraph", text: "Một đoạn!" }]), issuedAt);
  expect(other.textSha256).not.toBe(first.textSha256);
});

it("breaks lines at spaces, keeps line ends, and cuts an address at its strokes", () => {
  const width = (text: string) => text.length;
  expect(breakLines("một hai ba", 7, width)).toEqual(["một hai", "ba"]);
  expect(breakLines("một\nhai", 20, width)).toEqual(["một", "hai"]);
  expect(breakLines("http://may/xac-thuc/ABCD", 15, width)).toEqual(["http://may/", "xac-thuc/ABCD"]);
  expect(breakLines("a".repeat(7), 3, width)).toEqual(["aaa", "aaa", "a"]);
  expect(breakLines("", 3, width)).toEqual([""]);
});
