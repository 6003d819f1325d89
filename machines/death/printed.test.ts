/** The printed forms by branch: what each says, who declares, and what is left out. */
import { describe, expect, it } from "vitest";
import type { Answers } from "../kernel/form.ts";
import { keysOf, type PrintedBlock, type PrintedInput, type Said } from "../kernel/printed-form.ts";
import { deathForms } from "./printed.ts";
import { deathSamples } from "./samples.ts";
import { en } from "./texts.en.ts";
import { vi } from "./texts.vi.ts";

const names = { "01954": "Xã Ngân Sơn, Tỉnh Thái Nguyên" };
const agencies = {
  deathRegistration: "UBND Xã Ngân Sơn",
  residenceRemoval: "Công an Xã Ngân Sơn",
  funeralBenefit: "UBND Xã Ngân Sơn",
  survivorBenefit: "Bảo hiểm xã hội cơ sở Ngân Sơn",
};
const sampleOf = (sample: string) => deathSamples[sample]!;
const answersOf = (sample: string): Answers => sampleOf(sample).answers;
const change = (answers: Answers, changes: Record<string, Record<string, unknown>>): Answers => ({
  ...answers,
  ...Object.fromEntries(
    Object.entries(changes).map(([page, values]) => [page, { ...answers[page], ...values }]),
  ),
});
const without = (answers: Answers, ...pages: string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([page]) => !pages.includes(page)));

const said = (value: Said): string =>
  typeof value === "string"
    ? value
    : vi[value.key]!.replace(/\{\{(\w+)\}\}/g, (_, name) => value.params?.[name] ?? "");
const formOf = (id: string) => deathForms.find((form) => form.id === id)!;
const existing = (answers: Answers) => deathForms.filter(({ when }) => when(answers)).map(({ id }) => id);

type More = Partial<Pick<PrintedInput, "sources" | "filed">>;
const blocksOf = (id: string, answers: Answers, more: More = {}): PrintedBlock[] =>
  formOf(id)
    .model({ answers, names, agencies, ...more })
    .sections.flatMap(({ blocks }) => blocks);

/** Every line of a form as it is read: label, then values or boxes. */
const read = (id: string, answers: Answers, more: More = {}): [string, string][] =>
  blocksOf(id, answers, more).flatMap((block) =>
    block.kind === "lines"
      ? block.lines.map((line): [string, string] => [
          vi[line.label]!,
          "boxes" in line
            ? `${line.boxes}:${line.digits}`
            : ([line.value].flat() as Said[]).map(said).filter(Boolean).join(", "),
        ])
      : [],
  );
const signers = (id: string, answers: Answers, more: More = {}) =>
  blocksOf(id, answers, more).flatMap((block) =>
    block.kind === "signatures"
      ? block.signatures.map(({ title, signers }) => [
          vi[title],
          ...signers.map(({ fullName, state, ink }) =>
            [fullName, state && said(state), ink].filter(Boolean).join(": "),
          ),
        ])
      : [],
  );

const filed: NonNullable<PrintedInput["filed"]> = { day: "2026-11-16", registered: {}, consents: [] };

describe("which forms there are", () => {
  it("[case D05] [death D-B8] are the two of the registers when no money is asked for", () => {
    expect(existing(answersOf("two"))).toEqual(["deathDeclaration", "ct01"]);
  });

  it("follow the law under which the funeral is paid", () => {
    expect(existing(answersOf("D01"))).toEqual(["deathDeclaration", "ct01", "mau02"]);
    expect(existing(answersOf("accident"))).toEqual(["deathDeclaration", "ct01", "mau02"]);
    expect(existing(answersOf("D03"))).toEqual(["deathDeclaration", "ct01", "mau12"]);
    expect(existing(answersOf("D04"))).toEqual(["deathDeclaration", "ct01", "hsb09"]);
  });

  it("are one, of the object asked for, when several laws would pay", () => {
    const both = change(answersOf("D03"), {
      benefitObjects: { insurance: true },
      allowance: { primary: "insurance" },
    });
    expect(existing(both)).toEqual(["deathDeclaration", "ct01", "hsb09"]);
  });

  it("leave out CT01 for somebody who had no thường trú", () => {
    const answers = change(without(answersOf("D01"), "household"), {
      deceased: { residenceKind: "temporary" },
    });
    expect(existing(answers)).toEqual(["deathDeclaration", "mau02"]);
  });

  it("wait until the deceased, the day and the commune are known, and of money until it is said who receives it", () => {
    expect(existing({})).toEqual([]);
    expect(existing(without(answersOf("D01"), "death"))).toEqual([]);
    expect(existing(without(answersOf("D01"), "receiverKind"))).toEqual(["deathDeclaration", "ct01"]);
  });
});

describe("the declaration of death", () => {
  it("[case D09] [death D-B2] says everything about the deceased and the death", () => {
    const lines = read("deathDeclaration", answersOf("D01"));
    expect(lines).toContainEqual(["Kính gửi", "UBND Xã Ngân Sơn"]);
    expect(lines).toContainEqual(["Họ, chữ đệm, tên người yêu cầu", "PHẠM VĂN TRẢI NGHIỆM"]);
    expect(lines).toContainEqual(["Quan hệ với người chết", "Con"]);
    expect(lines).toContainEqual(["Họ, chữ đệm, tên", "PHẠM VĂN THÍ ĐIỂM"]);
    expect(lines).toContainEqual(["Giấy tờ tùy thân", expect.stringContaining("019040000888")]);
    expect(lines).toContainEqual([
      "Nơi cư trú cuối cùng",
      "Thường trú, Thôn Mẫu 7, Xã Ngân Sơn, Tỉnh Thái Nguyên",
    ]);
    expect(lines).toContainEqual(["Đã chết vào lúc", "03 giờ 20 phút, ngày 14/11/2026"]);
    expect(lines).toContainEqual(["Nơi chết", "Thôn Mẫu 7, Xã Ngân Sơn, Tỉnh Thái Nguyên"]);
    expect(lines).toContainEqual(["Nguyên nhân chết", "Tuổi già"]);
    expect(lines).toContainEqual(["Loại giấy tờ", expect.stringMatching(/^Không cấp giấy báo tử/)]);
    expect(lines).toContainEqual(["Đề nghị cấp bản sao", "Không"]);
  });

  it("[case D08] [death D-B1] takes number, day and hospital from the notice that was found", () => {
    const { answers, sources } = sampleOf("noticeTwo");
    const lines = read("deathDeclaration", answers, { sources });
    expect(lines).toContainEqual(["Số", "00001.GBT.19001.26"]);
    expect(lines).toContainEqual(["Ngày cấp", "14/11/2026"]);
    expect(lines.find(([label]) => label === "Nơi cấp")?.[1]).not.toBe("");
    expect(lines).toContainEqual(["Đề nghị cấp bản sao", "Có, số lượng: 3 bản"]);
  });

  it("names the notice by its number alone while the hospitals' register does not answer", () => {
    const lines = read("deathDeclaration", answersOf("noticeTwo"));
    expect(lines).toContainEqual(["Số", "00001.GBT.19001.26"]);
    expect(lines).toContainEqual(["Ngày cấp", ""]);
  });

  it("[case D10] [death D-B3] names the police's paper after an accident", () => {
    const lines = read("deathDeclaration", answersOf("accident"));
    expect(lines).toContainEqual(["Số", "07/BB-CA"]);
    expect(lines).toContainEqual(["Ngày cấp", "15/11/2026"]);
    expect(lines).toContainEqual(["Nơi cấp", "Công an xã Trình diễn"]);
  });

  it("[case D14] [death D-B5] writes of somebody long dead the year alone", () => {
    const answers = change(answersOf("D01"), {
      deathNotice: { way: "none" },
      death: { diedOn: "1968", diedAt: "" },
    });
    const lines = read("deathDeclaration", answers);
    expect(lines).toContainEqual(["Đã chết vào lúc", "1968"]);
    expect(lines).toContainEqual(["Loại giấy tờ", expect.stringMatching(/^Không có giấy báo tử/)]);
  });

  it("names the organisation for which somebody files", () => {
    const answers = change(answersOf("D01"), {
      applicant: { relationship: "organisation", organisationName: "Trung tâm Bảo trợ xã hội Trình diễn" },
    });
    expect(read("deathDeclaration", answers)).toContainEqual([
      "Cơ quan, tổ chức nộp hồ sơ",
      "Trung tâm Bảo trợ xã hội Trình diễn",
    ]);
  });

  it("is declared by filing, and dated then", () => {
    expect(signers("deathDeclaration", answersOf("D01"))).toEqual([
      ["Người yêu cầu", "PHẠM VĂN TRẢI NGHIỆM: Xác nhận khi nộp hồ sơ"],
    ]);
    expect(signers("deathDeclaration", answersOf("D01"), { filed })).toEqual([
      ["Người yêu cầu", "PHẠM VĂN TRẢI NGHIỆM: Đã xác nhận khi nộp hồ sơ, ngày 16/11/2026"],
    ]);
    const texts = blocksOf("deathDeclaration", answersOf("D01"), { filed }).flatMap((block) =>
      block.kind === "text" ? [said(block.text)] : [],
    );
    expect(texts).toContain("Làm tại: Xã Ngân Sơn, ngày 16 tháng 11 năm 2026");
  });
});

describe("CT01 of a removal", () => {
  it("has the lines of the form in their order, twelve boxes for each number", () => {
    expect(read("ct01", answersOf("typed"))).toEqual([
      ["Kính gửi", "Công an Xã Ngân Sơn"],
      ["1. Họ, chữ đệm và tên", "PHẠM VĂN THÍ ĐIỂM"],
      ["2. Ngày, tháng, năm sinh", "15/01/1940"],
      ["3. Giới tính", "Nam"],
      ["4. Số định danh cá nhân", "12:019040000888"],
      ["5. Số điện thoại liên hệ", "0900 000 013"],
      ["6. Email", ""],
      ["7. Họ, chữ đệm và tên chủ hộ", "PHẠM VĂN TRẢI NGHIỆM"],
      ["8. Mối quan hệ với chủ hộ", "Cha"],
      ["9. Số định danh cá nhân của chủ hộ", "12:019070000321"],
      [
        "10. Nội dung đề nghị",
        "Xóa đăng ký thường trú của người đã chết tại: Thôn Mẫu 7, Xã Ngân Sơn, Tỉnh Thái Nguyên",
      ],
    ]);
  });

  it("[case D18] [death D-B6] names who lived alone as the head", () => {
    const answers = change(answersOf("typed"), { household: { headIs: "deceasedAlone" } });
    expect(read("ct01", answers)).toContainEqual(["7. Họ, chữ đệm và tên chủ hộ", "PHẠM VĂN THÍ ĐIỂM"]);
    expect(read("ct01", answers)).toContainEqual(["8. Mối quan hệ với chủ hộ", "Chủ hộ"]);
  });

  it("[death D-B7] adds the new head whom the family has in mind", () => {
    const answers = change(answersOf("typed"), {
      household: { headIs: "deceasedWithOthers", newHead: "BÙI THỊ KIỂM CHỨNG" },
    });
    const line = read("ct01", answers).find(([label]) => label.startsWith("10."));
    expect(line?.[1]).toMatch(/, Chủ hộ mới do gia đình dự kiến: BÙI THỊ KIỂM CHỨNG$/);
  });

  it("asks nobody's consent: the household declares by filing, no ink", () => {
    expect(signers("ct01", answersOf("typed"))).toEqual([
      ["Ý kiến của chủ hộ", "PHẠM VĂN TRẢI NGHIỆM: Xác nhận khi nộp hồ sơ"],
      ["Người kê khai", "PHẠM VĂN TRẢI NGHIỆM: Xác nhận khi nộp hồ sơ"],
    ]);
    const other = change(answersOf("typed"), {
      household: { headIs: "other", headName: "BÙI THỊ KIỂM CHỨNG", headPersonalId: "019165000654" },
    });
    expect(signers("ct01", other)[0]).toEqual(["Ý kiến của chủ hộ"]);
  });
});

describe("the forms about money", () => {
  it("[case D01] name the social assistance, the funeral and who receives the money", () => {
    const lines = read("mau02", answersOf("D01"));
    expect(lines).toContainEqual(["Đối tượng bảo trợ xã hội", expect.any(String)]);
    expect(lines).toContainEqual(["Số quyết định", "12/QĐ-UBND"]);
    expect(lines).toContainEqual(["Thời gian mai táng", "16/11/2026"]);
    expect(lines).toContainEqual(["Nơi mai táng", "Nghĩa trang Trình diễn, Xã Ngân Sơn, Tỉnh Thái Nguyên"]);
    expect(lines).toContainEqual(["Hình thức nhận tiền", "Tiền mặt"]);
    expect(lines.some(([label]) => label === "Số tài khoản")).toBe(false);
  });

  it("[case D21] [death D-B10] name the organisation, its representative and its account", () => {
    const lines = read("mau02", answersOf("accident"));
    expect(lines).toContainEqual(["Tên cơ quan, tổ chức", "Hội Chữ thập đỏ Trình diễn"]);
    expect(lines).toContainEqual(["Người đại diện", "NGÔ THỊ ĐẠI DIỆN"]);
    expect(lines).toContainEqual(["Trường hợp trợ giúp khẩn cấp", expect.any(String)]);
    expect(lines).toContainEqual(["Số tài khoản", "0123456789"]);
  });

  it("[case D20] [death D-B9] name another person who organised the funeral in full", () => {
    const answers = change(answersOf("D01"), {
      receiverKind: { receiverKind: "person" },
      receiver: {
        ...{ fullName: "BÙI THỊ KIỂM CHỨNG", birthDate: "1965-05-19", sex: "female" },
        ...{ personalId: "019165000654", idIssuedOn: "2021-08-02", idIssuedBy: "Bộ Công an" },
        ...{ residenceKind: "permanent", provinceCode: "19", wardCode: "01954", detail: "Thôn Mẫu 7" },
        ...{ nativeProvince: "19", nativeWard: "01954", phone: "", relationship: "wife" },
      },
    });
    const lines = read("mau02", answers);
    expect(lines).toContainEqual(["Số định danh cá nhân", "019165000654"]);
    expect(lines).toContainEqual(["Ngày cấp, nơi cấp thẻ căn cước", "02/08/2021, Bộ Công an"]);
    expect(lines).toContainEqual(["Quê quán", "Xã Ngân Sơn, Tỉnh Thái Nguyên"]);
    expect(lines).toContainEqual(["Quan hệ với người chết", "Vợ"]);
  });

  it("[case D03] say by which decision the person had merit", () => {
    const lines = read("mau12", answersOf("D03"));
    expect(lines).toContainEqual(["Số quyết định", "45/QĐ-SLĐ"]);
    expect(lines).toContainEqual(["Ngày quyết định", "07/05/1990"]);
    expect(lines).toContainEqual(["Cơ quan ra quyết định", "Sở Lao động tỉnh Trình diễn"]);
    expect(lines).toContainEqual(["Tỷ lệ tổn thương cơ thể", "41%"]);
  });

  it("[case D04] say what is known of the insurance and list the survivors", () => {
    expect(read("hsb09", answersOf("D04"))).toContainEqual(["Mã số BHXH của người chết", "1900000002"]);
    const table = blocksOf("hsb09", answersOf("D04")).find(({ kind }) => kind === "table");
    const rows = table?.kind === "table" ? table.rows.map((row) => row.map(said)) : [];
    expect(rows.map(([number, name, born]) => [number, name, born])).toEqual([
      ["1", "BÙI THỊ KIỂM CHỨNG", "19/05/1965"],
      ["2", "ĐỖ THỊ VÍ DỤ", "03/02/2012"],
    ]);
    expect(rows[1]?.at(-1)).toBe("Dưới 18 tuổi; không còn người nuôi dưỡng");
    expect(rows[0]?.at(-2)).toBe("0 đồng");
  });
});

describe("the words of the forms", () => {
  it("are there in both languages, and hold no exclamation mark", () => {
    for (const { answers, sources } of Object.values(deathSamples))
      for (const form of deathForms.filter(({ when }) => when(answers))) {
        const keys = [
          ...[form.name, form.title, form.ground],
          ...keysOf(form.model({ answers, names, agencies, sources })),
          ...keysOf(form.model({ answers, names, agencies, sources, filed })),
        ];
        for (const key of keys)
          for (const texts of [vi, en]) {
            expect(texts[key], `${form.id}: ${key}`).toBeTruthy();
            expect(texts[key]).not.toMatch(/!|chúc mừng|congratulat/i);
          }
      }
  });
});
