/** Wording of notices: one for every code the machines send, no personal data in an SMS, and quiet words for families in mourning. */
import { describe, expect, it } from "vitest";
import { concernedNoticeTexts, noticeTexts, otherNoticeTexts } from "#machines/kernel/notices.ts";
import en from "../texts/notices.en.ts";
import vi from "../texts/notices.vi.ts";
import calmEn from "../texts/notices-calm.en.ts";
import calmVi from "../texts/notices-calm.vi.ts";

const sets: Record<string, Record<string, string>> = { vi, en, calmVi, calmEn };
/** What the machines send, and what has words already. */
const worded = Object.keys(vi).flatMap((key) => (key.endsWith(".inbox") ? [key.slice(0, -6)] : []));
const sent = [noticeTexts, concernedNoticeTexts, otherNoticeTexts].flatMap((list) =>
  Object.values<readonly string[]>(list).flat(),
);
const codes = [...new Set([...sent, ...worded])];

it.each(codes)("words the notice %s in both languages, both tones and for every channel", (code) => {
  for (const [name, texts] of Object.entries(sets))
    for (const channel of ["subject", "mail", "sms", "inbox"])
      expect(texts[`${code}.${channel}`], `${name} ${code}.${channel}`).toBeTruthy();
});

it.each(codes)("keeps the SMS %s short, unaccented and free of everything but code and link", (code) => {
  for (const texts of Object.values(sets)) {
    const sms = texts[`${code}.sms`] ?? "";
    expect(sms).toMatch(/^[\x20-\x7e]+$/);
    expect([...sms.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()).toEqual(["caseCode", "link"]);
    const whole = sms
      .replace("{{caseCode}}", "G00.00.00-261116-000001")
      .replace("{{link}}", "https://dichvucong.example/phan-doi/G00.00.00-261116-000001");
    expect(whole.length).toBeLessThanOrEqual(160);
  }
});

it("asks for no personal data in any text: only the code, the link and the day of a draft", () => {
  for (const [name, texts] of Object.entries(sets))
    for (const [key, text] of Object.entries(texts))
      for (const [, param] of text.matchAll(/\{\{(\w+)\}\}/g))
        expect(["caseCode", "link", "day"], `${name} ${key}`).toContain(param);
});

describe("[cap E8] the words for a family in mourning", () => {
  const bright = [
    ...["!", "chúc mừng", "vui", "hân hạnh", "thành công", "tuyệt vời", "xin mời", "phấn khởi", "hài lòng"],
    ...["congrat", "success", "happy", "happily", "glad", "pleased", "great", "welcome", "enjoy", "thanks"],
  ];
  it("say all that the usual ones say", () => {
    expect(Object.keys(calmVi).sort()).toEqual(Object.keys(vi).sort());
    expect(Object.keys(calmEn).sort()).toEqual(Object.keys(en).sort());
  });
  it.each(Object.entries({ ...calmVi, ...prefixed(calmEn) }))("%s is calm", (_, text) => {
    const words = text.toLocaleLowerCase("vi");
    for (const word of bright) expect(words).not.toContain(word);
    for (const word of ["chuc mung", "thanh cong", "vui"]) expect(words).not.toContain(word);
  });
});

function prefixed(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [`en ${key}`, text]));
}
