/** Wording of notices: one for every code the machines send, and no personal data in an SMS. */
import { expect, it } from "vitest";
import { noticeTexts } from "#machines/kernel/notices.ts";
import en from "../texts/notices.en.ts";
import vi from "../texts/notices.vi.ts";

const codes = [...noticeTexts.applicant, ...noticeTexts.agency];

it.each(codes)("words the notice %s in both languages and for every channel", (code) => {
  for (const texts of [vi, en] as Record<string, string>[])
    for (const channel of ["subject", "mail", "sms", "inbox"])
      expect(texts[`${code}.${channel}`], `${code}.${channel}`).toBeTruthy();
});

it.each(codes)("keeps the SMS %s short, unaccented and free of everything but code and link", (code) => {
  for (const texts of [vi, en] as Record<string, string>[]) {
    const sms = texts[`${code}.sms`] ?? "";
    expect(sms).toMatch(/^[\x20-\x7e]+$/);
    expect([...sms.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()).toEqual(["caseCode", "link"]);
    const sent = sms
      .replace("{{caseCode}}", "G00.00.00-261116-000001")
      .replace("{{link}}", "https://dichvucong.example/ho-so/G00.00.00-261116-000001");
    expect(sent.length).toBeLessThanOrEqual(160);
  }
});
