/** The four printed forms by branch: what each says, who stands in the blocks of CT01, and what is left out. */
import { describe, expect, it } from "vitest";
import type { Answers } from "../kernel/form.ts";
import {
  keysOf,
  type PrintedBlock,
  type PrintedConsent,
  type PrintedInput,
  type Said,
  type Signature,
} from "../kernel/printed-form.ts";
import { birthDocuments } from "./documents.ts";
import { birthPrinted } from "./facts.ts";
import { birth } from "./index.ts";
import { birthForms } from "./printed.ts";

const names = { "01954": "Xã Ngân Sơn, Tỉnh Thái Nguyên", "19001": "Bệnh viện Đa khoa Trình diễn A" };
const agencies = { birthRegistration: "UBND Xã Ngân Sơn", permanentResidence: "Công an Xã Ngân Sơn" };
const answersOf = (sample: string): Answers => birth.samples[sample]!.answers;
const change = (answers: Answers, changes: Record<string, Record<string, unknown>>): Answers => ({
  ...answers,
  ...Object.fromEntries(
    Object.entries(changes).map(([page, values]) => [page, { ...answers[page], ...values }]),
  ),
});

const said = (value: Said): string =>
  typeof value === "string"
    ? value
    : birth.texts.vi[value.key]!.replace(/\{\{(\w+)\}\}/g, (_, name) => value.params?.[name] ?? "");
const formOf = (id: string) => birthForms.find((form) => form.id === id)!;
const blocksOf = (id: string, answers: Answers, filed?: PrintedInput["filed"]): PrintedBlock[] =>
  formOf(id)
    .model({ answers, names, agencies, ...(filed ? { filed } : {}) })
    .sections.flatMap(({ blocks }) => blocks);

/** Every line of a form as it is read: label, then values or boxes. */
const read = (id: string, answers: Answers, filed?: PrintedInput["filed"]): [string, string][] =>
  blocksOf(id, answers, filed).flatMap((block) =>
    block.kind === "lines"
      ? block.lines.map((line): [string, string] => [
          birth.texts.vi[line.label]!,
          "boxes" in line
            ? `${line.boxes}:${line.digits}`
            : ([line.value].flat() as Said[]).map(said).filter(Boolean).join(", "),
        ])
      : [],
  );
const signatures = (answers: Answers, filed?: PrintedInput["filed"]): Signature[] =>
  blocksOf("ct01", answers, filed).flatMap((block) =>
    block.kind === "signatures" ? [...block.signatures] : [],
  );
/** Who stands in each block, and with which words; `ink` where there is room to sign. */
const blocks = (answers: Answers, filed?: PrintedInput["filed"]) =>
  Object.fromEntries(
    signatures(answers, filed).map(({ title, signers }) => [
      title.split(".").at(-1),
      signers.map(({ fullName, state, ink }) =>
        [fullName, state && said(state), ink && "ink"].filter(Boolean).join(" – "),
      ),
    ]),
  );
const existing = (answers: Answers) => birthForms.filter(({ when }) => when(answers)).map(({ id }) => id);

const filed = (consents: readonly PrintedConsent[]): NonNullable<PrintedInput["filed"]> => ({
  day: "2026-11-16",
  registered: {},
  consents,
});
const fatherSaid = (verdict: PrintedConsent["verdict"], on: string | null): PrintedConsent => ({
  personalId: "019090000123",
  fullName: "NGUYỄN VĂN MẪU",
  capacities: ["householdHead", "dwellingOwner", "father"],
  verdict,
  on,
});

describe("which forms there are", () => {
  it("are all four when a family asks for birth, residence and card", () => {
    expect(existing(answersOf("B01"))).toEqual(["birthDeclaration", "ct01", "tk1ts", "mau01"]);
  });

  it("leave out what was not chosen", () => {
    expect(existing(answersOf("withoutResidence"))).toEqual(["birthDeclaration", "tk1ts", "mau01"]);
    expect(existing(answersOf("withoutHealthCard"))).toEqual(["birthDeclaration", "ct01", "mau01"]);
    expect(existing(answersOf("birthOnly"))).toEqual(["birthDeclaration", "mau01"]);
  });

  it("[birth B24] are only those of the birth for a child who died", () => {
    const { residenceCase: _, ...rest } = answersOf("B01");
    expect(existing({ ...rest, childState: { childState: "died" } })).toEqual(["birthDeclaration", "mau01"]);
  });

  it("wait until child and places are known", () => {
    expect(existing({})).toEqual([]);
    const { child: _, ...rest } = answersOf("B01");
    expect(existing(rest)).toEqual([]);
  });

  it("name no part that was not chosen", () => {
    const { residenceCase: _, ...rest } = answersOf("birthOnly");
    for (const answers of [answersOf("birthOnly"), { ...rest, childState: { childState: "died" } }])
      for (const form of birthForms.filter(({ when }) => when(answers))) {
        const words = keysOf(form.model({ answers, names, agencies })).map((key) => birth.texts.vi[key]);
        expect(words.join("\n"), form.id).not.toMatch(/đăng ký thường trú|bảo hiểm|BHYT|thẻ căn cước cho/i);
      }
  });
});

describe("the declaration of birth", () => {
  it("[birth B4] says everything about child and both parents", () => {
    const lines = read("birthDeclaration", answersOf("B01"));
    expect(lines).toContainEqual(["Kính gửi", "UBND Xã Ngân Sơn"]);
    expect(lines).toContainEqual(["Họ, chữ đệm, tên người yêu cầu", "TRẦN THỊ THỬ"]);
    expect(lines).toContainEqual([
      "Nơi cư trú của người yêu cầu",
      "Thường trú, Thôn Mẫu 1, Xã Ngân Sơn, Tỉnh Thái Nguyên",
    ]);
    expect(lines).toContainEqual(["Quan hệ với người được khai sinh", "Mẹ"]);
    expect(lines).toContainEqual([
      "Ghi bằng chữ",
      "Ngày mười tháng mười một năm hai nghìn không trăm hai mươi sáu",
    ]);
    expect(lines).toContainEqual(["Họ, chữ đệm, tên người cha", "NGUYỄN VĂN MẪU"]);
    const homes = lines.filter(([label]) => label === "Nơi cư trú").map(([, value]) => value);
    expect(homes).toEqual(Array(2).fill("Thường trú, Thôn Mẫu 1, Xã Ngân Sơn, Tỉnh Thái Nguyên"));
    expect(lines).toContainEqual(["Đề nghị cấp bản sao", "Không"]);
  });

  it("[case B08] [birth B6] keeps an empty line for a father who is not named", () => {
    const lines = read("birthDeclaration", answersOf("singleMother"));
    expect(lines).toContainEqual(["Họ, chữ đệm, tên người cha", ""]);
    expect(lines.filter(([label]) => label.includes("của cha"))).toEqual([]);
    expect(lines).toContainEqual(["Đề nghị cấp bản sao", "Có, số lượng: 2 bản"]);
  });

  it("[birth B10] writes of a parent who died that this is so, and no address", () => {
    const lines = read("birthDeclaration", change(answersOf("B01"), { father: { deceased: true } }));
    expect(lines.filter(([label]) => label === "Nơi cư trú").map(([, value]) => value)).toContain("Đã chết");
  });

  it("[case B10] [birth B8] names who raises an abandoned child, and no parent", () => {
    const answers = change(answersOf("B01"), {
      parentCase: { parentCase: "abandoned" },
      applicant: { relationship: "guardian" },
      guardian: { guardianKind: "organisation" },
      carer: {
        organisationName: "Trung tâm Bảo trợ xã hội Trình diễn",
        organisationNumber: "01/QĐ-TD",
        representativeName: "TRẦN THỊ THỬ",
        representativePersonalId: "019192000456",
        representativePosition: "Giám đốc",
        provinceCode: "19",
        wardCode: "01954",
        addressDetail: "Thôn Mẫu 3",
      },
    });
    for (const form of ["birthDeclaration", "mau01"]) {
      const lines = read(form, answers);
      expect(lines).toContainEqual(["Họ, chữ đệm, tên người mẹ", ""]);
      expect(lines).toContainEqual(["Họ, chữ đệm, tên người cha", ""]);
      expect(lines).toContainEqual(["Tên tổ chức", "Trung tâm Bảo trợ xã hội Trình diễn"]);
      expect(lines).toContainEqual(["Người đại diện, chức vụ", "TRẦN THỊ THỬ, Giám đốc"]);
      expect(lines).toContainEqual(["Địa chỉ", "Thôn Mẫu 3, Xã Ngân Sơn, Tỉnh Thái Nguyên"]);
      expect(JSON.stringify(lines)).not.toContain("NGUYỄN VĂN MẪU");
    }
  });
});

describe("CT01", () => {
  it("has the lines of the form in their order, twelve boxes for each number", () => {
    expect(read("ct01", answersOf("relativeOnPaper"))).toEqual([
      ["Kính gửi", "Công an Xã Ngân Sơn"],
      ["1. Họ, chữ đệm và tên", "NGUYỄN VĂN NGHIỆM"],
      ["2. Ngày, tháng, năm sinh", "10/11/2026"],
      ["3. Giới tính", "Nam"],
      ["4. Số định danh cá nhân", "12:"],
      ["5. Số điện thoại liên hệ", "0900 000 001"],
      ["6. Email", ""],
      ["7. Họ, chữ đệm và tên chủ hộ", "NGUYỄN VĂN GIẢ"],
      ["8. Mối quan hệ với chủ hộ", "Cháu nội"],
      ["9. Số định danh cá nhân của chủ hộ", "12:019055000777"],
      ["10. Nội dung đề nghị", "Đăng ký thường trú cho trẻ tại: Thôn Mẫu 2, Xã Ngân Sơn, Tỉnh Thái Nguyên"],
    ]);
    const table = blocksOf("ct01", answersOf("relativeOnPaper")).find(({ kind }) => kind === "table");
    expect(table).toMatchObject({ caption: "printed.ct01.11", rows: [] });
    expect(table?.kind === "table" && table.columns.map((key) => birth.texts.vi[key])).toEqual([
      "TT",
      "Họ, chữ đệm và tên",
      "Ngày, tháng, năm sinh",
      "Giới tính",
      "Số định danh cá nhân",
      "Mối quan hệ với chủ hộ",
    ]);
  });

  it("[case B17] [birth B12] leaves every block of the paper path to ink", () => {
    expect(blocks(answersOf("relativeOnPaper"))).toEqual({
      householdHead: ["NGUYỄN VĂN GIẢ – ink"],
      dwellingOwner: ["NGUYỄN VĂN GIẢ – ink"],
      parents: ["NGUYỄN VĂN MẪU – ink", "TRẦN THỊ THỬ – ink"],
      declarant: ["TRẦN THỊ THỬ – ink"],
    });
    const { notice } = formOf("ct01").model({ answers: answersOf("relativeOnPaper"), names, agencies });
    expect(birth.texts.vi[notice]).toMatch(/^In tờ khai này, .* chữ ký .* chụp ảnh rồi đính kèm/);
  });

  it("says before filing that persons are yet to confirm on VNeID", () => {
    expect(blocks(answersOf("B01"))).toEqual({
      householdHead: ["NGUYỄN VĂN MẪU – Chờ xác nhận qua VNeID"],
      dwellingOwner: ["NGUYỄN VĂN MẪU – Chờ xác nhận qua VNeID"],
      parents: ["NGUYỄN VĂN MẪU – Chờ xác nhận qua VNeID", "TRẦN THỊ THỬ – Xác nhận khi nộp hồ sơ"],
      declarant: ["TRẦN THỊ THỬ – Xác nhận khi nộp hồ sơ"],
    });
  });

  it("[case B02] says that a person confirmed only after that person did", () => {
    expect(blocks(answersOf("B01"), filed([fatherSaid("pending", null)])).householdHead).toEqual([
      "NGUYỄN VĂN MẪU – Chờ xác nhận qua VNeID",
    ]);
    expect(blocks(answersOf("B01"), filed([fatherSaid("agreed", "2026-11-17")]))).toEqual({
      householdHead: ["NGUYỄN VĂN MẪU – Đã xác nhận qua VNeID, ngày 17/11/2026"],
      dwellingOwner: ["NGUYỄN VĂN MẪU – Đã xác nhận qua VNeID, ngày 17/11/2026"],
      parents: [
        "NGUYỄN VĂN MẪU – Đã xác nhận qua VNeID, ngày 17/11/2026",
        "TRẦN THỊ THỬ – Đã xác nhận khi nộp hồ sơ, ngày 16/11/2026",
      ],
      declarant: ["TRẦN THỊ THỬ – Đã xác nhận khi nộp hồ sơ, ngày 16/11/2026"],
    });
  });

  it("[case B21] leaves room for ink to who did not agree on VNeID", () => {
    expect(blocks(answersOf("B01"), filed([fatherSaid("refused", "2026-11-17")])).householdHead).toEqual([
      "NGUYỄN VĂN MẪU – Không đồng ý trên VNeID, ngày 17/11/2026 – ink",
    ]);
  });

  it("[birth B16] names the person who was asked in another's place", () => {
    const other = { ...fatherSaid("pending", null), personalId: "096085000222", fullName: "LÊ VĂN VÍ DỤ" };
    const consents = [fatherSaid("replaced", "2026-11-17"), { ...other, capacities: ["householdHead"] }];
    expect(blocks(answersOf("B01"), filed(consents)).householdHead).toEqual([
      "LÊ VĂN VÍ DỤ – Chờ xác nhận qua VNeID",
    ]);
  });

  it("[birth B10] asks nobody who has died", () => {
    const answers = change(answersOf("relativeOnPaper"), { father: { deceased: true } });
    expect(blocks(answers).parents).toEqual(["TRẦN THỊ THỬ – ink"]);
  });

  it("fills the child's boxes once civil status obtained the number", () => {
    const after = {
      ...filed([]),
      registered: { birthRegistration: { personalId: "019226000123" } },
    };
    expect(read("ct01", answersOf("B01"), after)).toContainEqual([
      "4. Số định danh cá nhân",
      "12:019226000123",
    ]);
  });
});

describe("TK1-TS and Mẫu 01", () => {
  it("name guardian and facility of the card", () => {
    const lines = read("tk1ts", answersOf("B01"));
    expect(lines).toContainEqual(["Họ, chữ đệm, tên cha, mẹ hoặc người giám hộ", "TRẦN THỊ THỬ"]);
    expect(lines).toContainEqual([
      "Nơi đăng ký khám bệnh, chữa bệnh ban đầu",
      "Bệnh viện Đa khoa Trình diễn A",
    ]);
    expect(lines.some(([label]) => label.includes("hộ nghèo"))).toBe(false);
    const poor = change(answersOf("B01"), {
      healthCard: { poorHouseholdNumber: "12/HN", poorHouseholdIssuedOn: "2026-01-05" },
    });
    expect(read("tk1ts", poor)).toContainEqual(["Giấy chứng nhận hộ nghèo, ngày cấp", "05/01/2026"]);
  });

  it("list the chosen parts with their agencies and how each result comes back", () => {
    const lines = read("mau01", answersOf("withIdCard"));
    expect(lines).toContainEqual(["Đăng ký khai sinh", "UBND Xã Ngân Sơn"]);
    expect(lines).toContainEqual(["Đăng ký thường trú", "Công an Xã Ngân Sơn"]);
    expect(lines).toContainEqual(["Đề nghị", "Cấp thẻ căn cước cho trẻ"]);
    expect(lines).toContainEqual([
      "Giấy khai sinh",
      "Nhận thêm bản giấy Giấy khai sinh qua bưu chính công ích",
    ]);
    expect(lines).toContainEqual(["Gửi bản giấy đến", expect.stringContaining("TRẦN THỊ THỬ")]);
  });
});

describe("the certificate before it is filed", () => {
  const document = (answers: Answers) =>
    birthDocuments.birthCertificate({
      answers,
      names,
      caseCode: "",
      agencyName: "",
      signerName: null,
      issuedAt: new Date(0),
      registered: {},
    }).lines;

  it("is word for word what will be printed", () => {
    for (const sample of Object.values(birth.samples))
      expect(birthPrinted(sample.answers, names).map(({ label, text }) => ({ label, value: text }))).toEqual(
        document(sample.answers),
      );
  });

  it("shows the date in words, ethnicity and native place, and an empty line for a father not named", () => {
    const lines = birthPrinted(answersOf("singleMother"), names);
    const texts = Object.fromEntries(lines.map(({ label, text }) => [label, text]));
    expect(texts["document.birthDateInWords"]).toMatch(/^Ngày tám tháng mười một/);
    expect(texts["document.ethnicity"]).toBe("Kinh");
    expect(texts["document.father.fullName"]).toBe("");
    expect(birthPrinted(answersOf("B01"), names)).toContainEqual({
      label: "document.nativePlace",
      text: "Xã Ngân Sơn, Tỉnh Thái Nguyên",
    });
  });
});
