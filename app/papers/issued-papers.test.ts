/** Papers of real dossiers, read as a family's reader program and phone read them. */
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { actOf, deskPage, dossierHead, type Fields, postAct } from "#app/testing/desk.ts";
import { answerRegister, issueAll, issueJobs, papersOf, type StoredPaper } from "#app/testing/issuing.ts";
import { readPdf, readQrCodes, squeezed } from "#app/testing/read-pdf.ts";
import {
  addCitizen,
  createTestPortal,
  monday,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { applyEvent } from "#app/workflow/apply-event.server.ts";
import { runDueTimers } from "#app/workflow/timers.server.ts";
import { birth } from "#machines/birth/index.ts";
import { issuePaper } from "./issue-paper.server.ts";
import type { PaperModel } from "./paper-model.ts";
import { readSerial } from "./serial.ts";
import { checkRendering } from "./store-paper.server.ts";

let portal: TestPortal;
let applicantId: string;
const child = "birthRegistration";
const at = (time: string) => new Date(`${time}+07:00`);

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  applicantId = await addCitizen(portal);
});
afterAll(() => portal.close());
beforeEach(() => portal.setTime(monday));

type Head = Awaited<ReturnType<typeof dossierHead>>;
const file = async (sample = "B01") =>
  dossierHead(portal, await openSample(portal, birth, applicantId, sample));
const does = (code: string, dossier: Head, type: string, component?: string, fields: Fields = []) =>
  postAct(portal, code, dossier, actOf(type, component), fields);
const citizenDoes = (dossier: Head, event: { type: string; [key: string]: unknown }) =>
  applyEvent(portal, {
    workflowId: dossier.id,
    commandId: uuidv7(),
    actor: { kind: "citizen", id: applicantId },
    event,
    notes: [{ key: "reason", body: "Gia đình chuyển đến nơi ở mới", visibility: "family" as const }],
  });
async function received(sample = "B01"): Promise<Head> {
  const dossier = await file(sample);
  await does("reception-a", dossier, "dossier.receive");
  return dossier;
}
async function registered(sample = "B01"): Promise<Head> {
  const dossier = await received(sample);
  await does("civil-status-a", dossier, "part.propose", child);
  await does("leader-ubnd-a", dossier, "part.sign", child);
  await answerRegister(portal, dossier.id, child);
  return dossier;
}
const only = (papers: StoredPaper[], name: string): StoredPaper => {
  const found = papers.filter(({ paper }) => paper === name);
  expect(found, name).toHaveLength(1);
  return found[0]!;
};

/** Every word of a paper, in the order in which it is read. */
const wordsOf = (model: PaperModel): string[] => [
  ...[model.agency, model.number ?? "", ...model.motto, model.placeAndDay, model.title, model.form ?? ""],
  ...model.blocks.flatMap((block) => {
    switch (block.kind) {
      case "lines":
        return block.lines.flatMap(({ label, value }) => [`${label}:`, value]);
      case "list":
        return block.items.flatMap(({ text, more }, index) => [`${index + 1}.`, text, ...more]);
      case "table":
        return [...block.columns.map(({ label }) => label), ...block.rows.flat()];
      case "signatures":
        return block.signatures.flatMap(({ role, name }) => [role, name ?? ""]);
      default:
        return [block.text];
    }
  }),
  ...[model.check.heading, model.check.serial, model.check.note, model.check.address],
];

/** What must hold for every paper; the text as a reader extracts it. */
async function readPaper(paper: StoredPaper): Promise<string> {
  const bytes = await portal.files.getBytes(paper.fileKey);
  const [read, codes] = await Promise.all([readPdf(bytes), readQrCodes(bytes)]);
  const { print } = paper.data;
  expect(read).toMatchObject({ title: print.title, language: "vi-VN", tagged: true });
  expect(read.roles).toEqual(expect.arrayContaining(["Document", "H1", "P", "Figure"]));
  expect(read.roles.filter((role) => role === "H1")).toHaveLength(1);
  expect(read.alternatives).toEqual([print.check.alt]);
  expect(read.fonts.length).toBeGreaterThan(0);
  for (const font of read.fonts) {
    expect(font.embedded, font.name).toBe(true);
    expect(font.name).toContain("BeVietnamPro");
  }
  for (const { width, height } of read.pages)
    expect([width, height].map(Math.round).sort((a, b) => a - b)).toEqual([595, 842]);
  expect(read.pages).toHaveLength(paper.pages);
  expect(codes).toEqual([`http://localhost:3000/xac-thuc/${paper.serial}`]);
  expect(readSerial(paper.serial)).toBe(paper.serial);
  // On one page the words come exactly in their order; between pages stand the feet.
  if (paper.pages === 1) expect(squeezed(read.text)).toContain(squeezed(wordsOf(print).join("")));
  for (const word of wordsOf(print))
    if (word.length < 400) expect(squeezed(read.text)).toContain(squeezed(word));
  expect(read.text.normalize("NFC")).toBe(read.text);
  return squeezed(read.text);
}
const says = (text: string, ...words: string[]) => {
  for (const one of words) expect(text).toContain(squeezed(one));
};

it("gives the receipt (Mẫu 01) everything the law asks for, once, though its job runs twice and at once [cap A21]", async () => {
  const dossier = await received();
  const papers = await issueAll(portal, dossier.id);
  expect(papers.map(({ paper }) => paper)).toEqual(["receipt"]);
  const paper = only(papers, "receipt");
  const text = await readPaper(paper);
  says(
    text,
    "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
    "UBND XÃ NGÂN SƠN (DEMO A)",
    dossier.caseCode,
    "TRẦN THỊ THỬ",
    "Thôn Mẫu 1, Xã Ngân Sơn, Tỉnh Thái Nguyên",
    "0900000001",
    "Liên thông điện tử: đăng ký khai sinh, đăng ký thường trú",
    "01 bộ (hồ sơ điện tử)",
    "Đăng ký thường trú",
    "3 ngày làm việc",
    "09:00 16/11/2026",
    "17:00 19/11/2026",
    "Sổ theo dõi hồ sơ tháng 11/2026",
    "Bản giấy qua bưu chính công ích",
    "Cán bộ tiếp nhận A",
    `Số: ${paper.serial}`,
  );
  // One file in the store, none of the run that came second.
  const stored = [...(await portal.files.listAll("papers", { recursive: true })).objects].filter((one) =>
    "key" in one ? one.key.includes(paper.id) : false,
  );
  expect(stored).toHaveLength(1);
  const [queued] = await portal.sql`
    select p.sign_after, (select count(*)::int from graphile_worker._private_jobs where key = 'sign:' || p.id) as jobs
    from issued_papers p where p.id = ${paper.id}`;
  expect(queued).toEqual({ sign_after: monday, jobs: 1 });
});

it("asks on the supplement request (Mẫu 02) for each item with reason, guidance and the last day", async () => {
  const dossier = await file();
  const page = await deskPage(portal, "reception-a", dossier, actOf("supplement.request"));
  const targets = page.groups.flatMap((group) => group.targets).slice(0, 2);
  const fields: Fields = targets.flatMap(
    ({ target }, index): Fields => [
      ["item", target],
      [`reason:${target}`, page.reasons[0]!.value],
      [`guidance:${target}`, `Chụp lại đủ bốn góc, lần ${index + 1}`],
    ],
  );
  await does("reception-a", dossier, "supplement.request", "intake", fields);
  // The family answers before the job has run: the paper says what was asked all the same.
  const jobs = await issueJobs(portal, dossier.id);
  await citizenDoes(dossier, { type: "supplement.answer", component: "intake" });
  for (const job of jobs) await issuePaper(portal, job);
  const text = await readPaper(only(await papersOf(portal, dossier.id), "supplementRequest"));
  says(
    text,
    "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
    ...targets.map(({ label }) => label),
    `Lý do: ${page.reasons[0]!.label}`,
    "Hướng dẫn: Chụp lại đủ bốn góc, lần 2",
    "hết ngày 26/11/2026",
    "Điện thoại:",
  );
});

it("refuses (Mẫu 03) in plain words with ground, law and what to do next, and never with a code", async () => {
  const dossier = await received();
  await does("civil-status-a", dossier, "part.refuse", child, [
    ["ground", "notCompetentData"],
    ["reason", "Tên người mẹ trong giấy chứng sinh không khớp với căn cước."],
    ["way", "Xin bệnh viện sửa tên mẹ trên giấy chứng sinh rồi nộp lại."],
  ]);
  const paper = only(await issueAll(portal, dossier.id), "refusal");
  const text = await readPaper(paper);
  says(
    text,
    "PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ",
    "Thông tin, giấy tờ không đủ căn cứ đăng ký khai sinh theo Luật Hộ tịch",
    "Xin bệnh viện sửa tên mẹ trên giấy chứng sinh rồi nộp lại.",
    "Tên người mẹ trong giấy chứng sinh không khớp với căn cước.",
    "TT 03/2025/TT-VPCP",
    "Ông/bà có thể làm gì tiếp theo",
    "làm riêng thủ tục Đăng ký khai sinh (1.001193)",
    "khiếu nại",
  );
  expect(text).not.toMatch(/notCompetentData|ground\.|undefined|null|\{\{/);
  expect(paper).toMatchObject({ component: child, agencyId: "H55.01.954" });
});

it("refuses by itself after seven working days of silence, signed by nobody", async () => {
  const dossier = await file();
  const page = await deskPage(portal, "reception-a", dossier, actOf("supplement.request"));
  const { target } = page.groups[0]!.targets[0]!;
  await does("reception-a", dossier, "supplement.request", "intake", [
    ["item", target],
    [`reason:${target}`, page.reasons[0]!.value],
    [`guidance:${target}`, "Chụp lại"],
  ]);
  portal.setTime(at("2026-11-27T08:00:00"));
  await runDueTimers(portal);
  const paper = only(await issueAll(portal, dossier.id), "refusal");
  says(await readPaper(paper), "Quá thời hạn bổ sung hồ sơ mà không có giấy tờ bổ sung");
  expect(paper.data.print.blocks.some(({ kind }) => kind === "signatures")).toBe(false);
});

it("apologises (Mẫu 04) with the day that was promised and the new one, as they were when it was signed", async () => {
  const dossier = await received();
  await does("leader-ubnd-a", dossier, "apology.sign", child, [
    ["workingDays", "2"],
    ["reason", "Hệ thống hộ tịch bị gián đoạn cả ngày"],
  ]);
  // What happens later is not this paper's business.
  const jobs = await issueJobs(portal, dossier.id);
  portal.setTime(at("2026-11-17T10:00:00"));
  await does("civil-status-a", dossier, "verification.mark", child, [["reason", "Xác minh tên người mẹ"]]);
  for (const job of jobs) await issuePaper(portal, job);
  const paper = only(await papersOf(portal, dossier.id), "apology");
  says(
    await readPaper(paper),
    "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
    "Thời điểm đã hẹn: 17:00 16/11/2026",
    "Thời điểm hẹn lại: 17:00 18/11/2026",
    "2 ngày làm việc",
    "Hệ thống hộ tịch bị gián đoạn cả ngày",
    "Lãnh đạo UBND A",
  );
});

it("tells in the stop notice (Mẫu 05) who asked, when, at what stage, and that no money was taken", async () => {
  const dossier = await received();
  await citizenDoes(dossier, { type: "dossier.withdraw" });
  await does("reception-a", dossier, "withdrawal.grant", "intake");
  const papers = await issueAll(portal, dossier.id);
  says(
    await readPaper(only(papers, "stopNotice")),
    "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
    "Gia đình chuyển đến nơi ở mới",
    "Toàn bộ hồ sơ",
    "Đang giải quyết",
    "Đồng ý dừng theo đề nghị của người nộp",
    "Chưa nộp khoản nào, không phải hoàn trả",
  );
});

it("issues the birth certificate, and closes with a control sheet (Mẫu 06) of who had it how long", async () => {
  const dossier = await registered("birthOnly");
  const papers = await issueAll(portal, dossier.id);
  const certificate = only(papers, "birthCertificate");
  const text = await readPaper(certificate);
  says(
    text,
    "GIẤY KHAI SINH",
    "Số: 7",
    "Quyển số: 01/2026",
    "Số định danh cá nhân: 019226000001",
    "Ngày đăng ký: 16/11/2026",
    "Lãnh đạo UBND A",
  );
  for (const { label, text: value } of birth.printed!(birth.samples.birthOnly!.answers, {}))
    if (value && !/Place|native/i.test(label)) says(text, value);
  const sheet = only(papers, "controlSheet");
  says(
    await readPaper(sheet),
    "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
    "Bên giao",
    "Người nộp hồ sơ",
    "UBND Xã Ngân Sơn (Demo A) Đăng ký khai sinh",
    "Trong ngày làm việc, đến 17:00 16/11/2026",
    "Đúng hạn",
  );
});

it("issues copies of the certificate when they were asked for, with their number, and says on the receipt what they cost", async () => {
  const { answers, sources } = birth.samples.birthOnly!;
  const copies = { answers: { ...answers, child: { ...answers.child, copies: 3 } }, sources };
  const id = await openSample(portal, { ...birth, samples: { copies } }, applicantId, "copies");
  const dossier = await dossierHead(portal, id);
  await does("reception-a", dossier, "dossier.receive");
  await does("civil-status-a", dossier, "part.propose", child);
  await does("leader-ubnd-a", dossier, "part.sign", child);
  await answerRegister(portal, id, child);
  const papers = await issueAll(portal, id);
  says(
    await readPaper(only(papers, "receipt")),
    "24.000 đ",
    "Bản giấy tại Bộ phận Một cửa: UBND Xã Ngân Sơn",
  );
  const text = await readPaper(only(papers, "birthCertificateCopies"));
  says(text, "GIẤY KHAI SINH (BẢN SAO)", "Số bản sao: 3", "Số định danh cá nhân: 019226000001");
  expect(text).not.toContain("undefined");
});

it("words the residence notice, the health card and the identity card of the other agencies", async () => {
  const dossier = await registered("withIdCard");
  const requests = await portal.sql<{ id: string; personal_id: string }[]>`
    select id, personal_id from confirmation_requests where dossier_id = ${dossier.id}`;
  for (const { id: requestId, personal_id } of requests)
    await applyEvent(portal, {
      workflowId: dossier.id,
      commandId: uuidv7(),
      actor: { kind: "citizen", id: await addCitizen(portal, personal_id, "NGƯỜI XÁC NHẬN") },
      event: { type: "confirmation.agree", requestId },
    });
  portal.setTime(at("2026-11-20T10:00:00"));
  for (const component of ["permanentResidence", "idCard"]) {
    await does("residence-a", dossier, "part.propose", component);
    await does("leader-police-a", dossier, "part.sign", component);
    await answerRegister(portal, dossier.id, component);
  }
  await does("insurance-a", dossier, "part.propose", "healthCard");
  await answerRegister(portal, dossier.id, "healthCard");
  const papers = await issueAll(portal, dossier.id);
  says(await readPaper(only(papers, "residenceNotice")), "Số: 12/TB", "Công an Xã Ngân Sơn".toUpperCase());
  says(await readPaper(only(papers, "healthCard")), "TE1191900000001", "09/11/2032");
  says(await readPaper(only(papers, "idCard")), "A0000001", "THẺ CĂN CƯỚC");
  says(await readPaper(only(papers, "controlSheet")), "Trước hạn", "Quá hạn");
});

it("renders any of them again with the same text and data, and notices what was changed", async () => {
  const dossier = await received();
  const [paper] = await issueAll(portal, dossier.id);
  expect(await checkRendering(portal, paper!.id)).toEqual({ data: true, text: true });
  await portal.sql`update issued_papers set data = jsonb_set(data, '{print,title}', '"Giấy khác"') where id = ${paper!.id}`;
  expect(await checkRendering(portal, paper!.id)).toEqual({ data: false, text: false });
});

it("keeps a paper whose rendering broke down: the job fails, and the next run finishes it under the same serial", async () => {
  const dossier = await received();
  const jobs = await issueJobs(portal, dossier.id);
  const broken = { ...portal, files: { ...portal.files, put: () => Promise.reject(new Error("disk full")) } };
  await expect(issuePaper(broken as unknown as TestPortal, jobs[0]!)).rejects.toThrow("disk full");
  const [before] = await papersOf(portal, dossier.id);
  expect(before).toMatchObject({ paper: "receipt", fileKey: null });
  await issuePaper(portal, jobs[0]!);
  const [after] = await papersOf(portal, dossier.id);
  expect(after).toMatchObject({ serial: before!.serial, id: before!.id });
  expect(after!.fileKey).not.toBeNull();
});
