/** Calendar files as other programs read them. */
import { expect, it } from "vitest";
import { calendarFile } from "./calendar-file.ts";

const entry = {
  uid: "0198@portal.example",
  startsAt: new Date("2026-11-17T08:15:00+07:00"),
  minutes: 15,
  summary: "Nhận kết quả hồ sơ G00.00.00-261116-000001",
  location: "UBND xã Ngân Sơn; Bộ phận Một cửa, thôn \\ Bản",
  description:
    "Thẻ căn cước, hoặc ứng dụng VNeID\r\nBEGIN:VEVENT\nMã hồ sơ G00.00.00-261116-000001 và một dòng rất dài để phải ngắt",
  url: "https://portal.example/ho-so/x/nhan-ket-qua",
  stampedAt: new Date("2026-11-16T09:00:00+07:00"),
};
const unfold = (file: string) => file.replaceAll("\r\n ", "").split("\r\n");

it("writes times in UTC and ends every line as the format asks", () => {
  const file = calendarFile(entry);
  expect(unfold(file)).toEqual(
    expect.arrayContaining([
      "DTSTART:20261117T011500Z",
      "DTEND:20261117T013000Z",
      "DTSTAMP:20261116T020000Z",
    ]),
  );
  expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

it("escapes commas, semicolons, backslashes and line breaks, so that no text becomes a line of its own", () => {
  const lines = unfold(calendarFile(entry));
  expect(lines).toContain("LOCATION:UBND xã Ngân Sơn\\; Bộ phận Một cửa\\, thôn \\\\ Bản");
  expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
  expect(lines.find((line) => line.startsWith("DESCRIPTION:"))).toContain("VNeID\\nBEGIN:VEVENT\\nMã hồ sơ");
});

it("folds at 75 bytes and cuts no letter in two", () => {
  for (const line of calendarFile(entry).split("\r\n")) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toContain("\ufffd");
  }
});
