/** The results of the death group as they are printed. */
import { describe, expect, it } from "vitest";
import type { Answers } from "../kernel/form.ts";
import type { Grant } from "../kernel/grant.ts";
import type { DocumentInput, DocumentModel } from "../kernel/procedure.ts";
import { deathDocuments } from "./documents.ts";
import { extractLines } from "./extract-lines.ts";
import { deathSamples } from "./samples.ts";
import { vi } from "./texts.vi.ts";

const names = { "01954": "Xã Ngân Sơn, Tỉnh Thái Nguyên" };
const answersOf = (sample: string): Answers => deathSamples[sample]!.answers;
const change = (answers: Answers, changes: Record<string, Record<string, unknown>>): Answers => ({
  ...answers,
  ...Object.fromEntries(
    Object.entries(changes).map(([page, values]) => [page, { ...answers[page], ...values }]),
  ),
});
const death = {
  registerNumber: "12",
  registerBook: "01/2026",
  registerPage: 12,
  registeredOn: "2026-11-16",
  resultPaperCode: "KQ.G15.000034",
};
const support: Grant = { benefit: "funeralSupport", amount: 10_800_000, period: "once", people: 1 };
const monthly: Grant = { benefit: "monthlySurvivor", amount: 3_036_000, period: "monthly", people: 2 };

const issue = (
  document: keyof typeof deathDocuments,
  answers: Answers,
  more: Partial<DocumentInput> = {},
): DocumentModel | undefined =>
  deathDocuments[document]({
    ...{ answers, names, caseCode: "G00.00.00-20261116-0000001", agencyName: "UBND Xã Ngân Sơn" },
    ...{ signerName: "NGÔ VĂN KÝ", issuedAt: new Date("2026-11-16T08:00:00Z") },
    registered: { deathRegistration: death },
    ...more,
  });
const read = (document: DocumentModel | undefined): Record<string, string> =>
  Object.fromEntries((document?.lines ?? []).map(({ label, value }) => [vi[label]!, value]));
const titleOf = (document: DocumentModel | undefined) => vi[document?.title ?? ""];

describe("the extract of the death register", () => {
  it("says of the deceased, line by line, what the page of answers showed", () => {
    for (const { answers } of Object.values(deathSamples)) {
      const shown = extractLines(answers, names).map(({ label, text }) => ({ label, value: text }));
      expect(issue("deathExtract", answers)?.lines.slice(0, shown.length)).toEqual(shown);
    }
  });

  it("adds number, book, page, day and place of registration and who signed", () => {
    const document = issue("deathExtract", answersOf("D01"));
    expect(document?.number).toBe("12");
    expect(read(document)).toMatchObject({
      "Họ, chữ đệm, tên người chết": "PHẠM VĂN THÍ ĐIỂM",
      "Số định danh cá nhân": "019040000888",
      "Đã chết vào lúc": "03 giờ 20 phút, ngày 14/11/2026",
      "Ghi bằng chữ": "Ngày mười bốn tháng mười một năm hai nghìn không trăm hai mươi sáu",
      "Nơi chết": "Thôn Mẫu 7, Xã Ngân Sơn, Tỉnh Thái Nguyên",
      "Nguyên nhân chết": "Tuổi già",
      "Quyển số": "01/2026",
      "Trang số": "12",
      "Ngày đăng ký": "16/11/2026",
      "Nơi đăng ký": "UBND Xã Ngân Sơn",
      "Người ký": "NGÔ VĂN KÝ",
    });
  });

  it("[death D-B5] invents no day", () => {
    const answers = change(answersOf("D01"), { death: { diedOn: "1968-04", diedAt: "" } });
    expect(read(issue("deathExtract", answers))).toMatchObject({
      "Đã chết vào lúc": "04/1968",
      "Ghi bằng chữ": "Tháng tư năm một nghìn chín trăm sáu mươi tám",
    });
  });

  it("names the old paper of somebody who never had a personal number", () => {
    const answers = change(answersOf("D01"), {
      deceased: { idKind: "oldIdCard", idNumber: "090123456", personalId: "" },
    });
    const lines = read(issue("deathExtract", answers));
    expect(lines["Giấy tờ tùy thân, số"]).toBe("090123456");
    expect(lines["Số định danh cá nhân"]).toBeUndefined();
  });

  it("is called Giấy chứng tử when the death is registered from 01/03/2027 on", () => {
    const on = (registeredOn: string) =>
      titleOf(
        issue("deathExtract", answersOf("D01"), {
          registered: { deathRegistration: { ...death, registeredOn } },
        }),
      );
    expect(on("2027-02-28")).toBe("Trích lục khai tử");
    expect(on("2027-03-01")).toBe("Giấy chứng tử");
  });

  it("keeps its name when it is issued anew later", () => {
    const later = { issuedAt: new Date("2027-05-04T03:00:00Z") };
    expect(titleOf(issue("deathExtract", answersOf("D01"), later))).toBe("Trích lục khai tử");
  });

  it("comes with copies only when copies were asked for", () => {
    expect(issue("deathExtractCopies", answersOf("D01"))).toBeUndefined();
    const copies = issue("deathExtractCopies", answersOf("noticeTwo"));
    expect(titleOf(copies)).toBe("Trích lục khai tử (bản sao)");
    expect(read(copies)["Số bản sao"]).toBe("3");
  });
});

describe("the notice of removal", () => {
  const registered = {
    residenceRemoval: { noticeNumber: "000001/TB-CT08-XT-2026", removedOn: "2026-11-17" },
  };

  it("says whose residence was removed, where, why and when", () => {
    const notice = issue("removalNotice", answersOf("typed"), {
      registered,
      agencyName: "Công an Xã Ngân Sơn",
    });
    expect(notice?.number).toBe("000001/TB-CT08-XT-2026");
    expect(read(notice)).toMatchObject({
      "Nơi thường trú đã xóa đăng ký": "Thôn Mẫu 7, Xã Ngân Sơn, Tỉnh Thái Nguyên",
      "Chủ hộ": "PHẠM VĂN TRẢI NGHIỆM",
      "Ngày xóa đăng ký": "17/11/2026",
      "Cơ quan xóa đăng ký": "Công an Xã Ngân Sơn",
    });
    expect(read(notice)["Hộ gia đình"]).toBeUndefined();
  });

  it("[death D-B6] [death D-B7] says what becomes of the household of a head who died", () => {
    const of = (headIs: string) =>
      read(issue("removalNotice", change(answersOf("typed"), { household: { headIs } }), { registered }))[
        "Hộ gia đình"
      ];
    expect(of("deceasedAlone")).toMatch(/^Không còn thành viên/);
    expect(of("deceasedWithOthers")).toMatch(/thay đổi chủ hộ/);
  });
});

describe("the decisions about money", () => {
  const registered = {
    deathRegistration: death,
    funeralBenefit: { decisionNumber: "31/QĐ-UBND", decidedOn: "2026-11-20", amount: 10_800_000 },
    survivorBenefit: { decisionNumber: "77/QĐ-BHXH", decidedOn: "2026-11-24", amount: 3_036_000 },
  };

  it("[case D01] say ground, amount in figures and words, who receives it and how", () => {
    const decision = issue("funeralDecision", answersOf("D01"), { registered, grant: support });
    expect(decision?.number).toBe("31/QĐ-UBND");
    expect(read(decision)).toMatchObject({
      "Căn cứ": expect.stringContaining("335/2026"),
      "Mức hưởng": "10.800.000 đồng",
      "Ghi bằng chữ": "Mười triệu tám trăm nghìn đồng",
      "Người nhận tiền": "PHẠM VĂN TRẢI NGHIỆM",
      "Cách chi trả": "Tiền mặt tại nơi trả kết quả",
      "Ngày quyết định": "20/11/2026",
    });
    expect(read(decision)["Chế độ được hưởng"]).not.toContain("benefit.");
  });

  it("[case D21] [death D-B10] name an organisation with its account", () => {
    const grant: Grant = { ...support, benefit: "emergencyFuneralSupport", amount: 27_000_000 };
    expect(read(issue("funeralDecision", answersOf("accident"), { registered, grant }))).toMatchObject({
      "Người nhận tiền": "Hội Chữ thập đỏ Trình diễn",
      "Cách chi trả": expect.stringMatching(/^Chuyển khoản: số tài khoản 0123456789, Ngân hàng Trình diễn/),
      "Ghi bằng chữ": "Hai mươi bảy triệu đồng",
    });
  });

  it("name address and telephone of money that comes by post", () => {
    const answers = change(answersOf("D01"), {
      payout: { way: "post" },
      delivery: {
        ...{ receiver: "PHẠM VĂN TRẢI NGHIỆM", phone: "0900000013" },
        ...{ provinceCode: "19", wardCode: "01954", detail: "Thôn Mẫu 7" },
      },
    });
    expect(read(issue("funeralDecision", answers, { registered, grant: support }))["Cách chi trả"]).toMatch(
      /^Tiền mặt qua bưu chính công ích: PHẠM VĂN TRẢI NGHIỆM, .*Thôn Mẫu 7, Xã Ngân Sơn/,
    );
  });

  it("[case D04] say of a monthly benefit that it is paid each month, and to whom", () => {
    const decision = issue("survivorDecision", answersOf("D04"), { registered, grant: monthly });
    expect(decision?.number).toBe("77/QĐ-BHXH");
    expect(read(decision)).toMatchObject({
      "Thân nhân hưởng trợ cấp": "BÙI THỊ KIỂM CHỨNG; ĐỖ THỊ VÍ DỤ",
      "Số người hưởng": "2",
      "Mức hưởng": "3.036.000 đồng mỗi tháng",
      "Ghi bằng chữ": "Ba triệu không trăm ba mươi sáu nghìn đồng mỗi tháng",
      "Căn cứ": expect.stringContaining("Điều 86"),
    });
  });

  it("have no exclamation mark and congratulate nobody", () => {
    const said = Object.entries(vi).filter(([key]) => key.startsWith("document.") || key.startsWith("paper"));
    for (const [key, text] of said) expect(text, key).not.toMatch(/!|chúc mừng/i);
  });
});
