import { expect, test } from "vitest";
import { namespaces } from "../texts/namespaces.ts";
import { say } from "../ui/words.ts";
import { type Happening, tellTimeline } from "./timeline.ts";

const names: Record<string, string> = {
  "birth:component.birthRegistration.name": "Đăng ký khai sinh",
  "birth:component.healthCard.name": "Cấp thẻ bảo hiểm y tế",
  "birth:component.permanentResidence.name": "Đăng ký thường trú",
  "birth:result.birthCertificate.name": "Giấy khai sinh",
  "birth:ground.other": "Lý do khác",
};
const t = (key: string, params?: Readonly<Record<string, string | number>>) => {
  const [namespace = "", name = ""] = key.split(/:(.*)/s);
  const catalogue = namespaces[namespace as keyof typeof namespaces]?.vi as
    | Record<string, string>
    | undefined;
  return (names[key] ?? catalogue?.[name] ?? key).replace(/\{\{(\w+)\}\}/g, (_, param: string) =>
    String(params?.[param] ?? ""),
  );
};

const officer = {
  kind: "officer",
  id: "019a0000-0000-7000-8000-000000000001",
  agencyId: "H55.01954",
  roles: ["civilStatusOfficer"],
} as const;
let seq = 0;
const happening = (event: Happening["event"], more: Partial<Happening> = {}): Happening => {
  seq += 1;
  return {
    id: `w:${seq}`,
    at: new Date(Date.UTC(2026, 10, 16, 2, seq)),
    event,
    actor: { ...officer, roles: [...officer.roles] },
    agencyName: "UBND Xã Thử",
    confirmerName: null,
    itemNumber: null,
    forwardedTo: null,
    notes: [],
    papers: [],
    items: [],
    ...more,
  };
};
const told = (happenings: Happening[], audience: "family" | "officer" = "family") =>
  tellTimeline("birth", ["healthCard"], happenings, audience);
const sentences = (...args: Parameters<typeof told>) => told(...args).map(({ what }) => say(t, what));

test("history is told newest first; events of the same moment keep their order", () => {
  const at = new Date("2026-11-16T02:00:00Z");
  const list = [
    happening({ type: "dossier.submit" }, { id: "w:1", at }),
    happening({ type: "part.propose", component: "birthRegistration" }, { id: "w:10", at }),
    happening({ type: "dossier.receive" }, { id: "w:9", at }),
  ];
  expect(told(list).map(({ id }) => id)).toEqual(["w:10", "w:9", "w:1"]);
});

test("a part with a signer is sent for signature, one without is decided", () => {
  expect(sentences([happening({ type: "part.propose", component: "birthRegistration" })])).toEqual([
    "Đã xem xét, trình lãnh đạo ký. Phần: Đăng ký khai sinh.",
  ]);
  expect(sentences([happening({ type: "part.propose", component: "healthCard" })])).toEqual([
    "Đã quyết định, đang ghi vào cơ sở dữ liệu. Phần: Cấp thẻ bảo hiểm y tế.",
  ]);
});

test("an officer is named by role and office, the applicant as ông/bà only to the family", () => {
  const list = [
    happening({ type: "dossier.submit" }, { actor: { kind: "citizen", id: officer.id }, agencyName: null }),
    happening({ type: "dossier.receive" }),
  ];
  expect(told(list).map(({ who }) => say(t, who))).toEqual([
    "Công chức tư pháp – hộ tịch, UBND Xã Thử",
    "Ông/bà",
  ]);
  expect(
    told(list, "officer")
      .map(({ who }) => say(t, who))
      .at(-1),
  ).toBe("Người nộp hồ sơ");
});

test("the family is not told of our retries, reminders to offices and what was sent back inside", () => {
  const inside = [
    happening(
      { type: "request.failed", component: "healthCard" },
      { actor: { kind: "system", id: "worker" } },
    ),
    happening({ type: "part.sendBack", component: "birthRegistration" }),
    happening(
      { type: "timer.due", timer: "intakeReminder", region: "intake" },
      { actor: { kind: "system", id: "timer" } },
    ),
  ];
  expect(told(inside)).toEqual([]);
  expect(told(inside, "officer")).toHaveLength(3);
});

test("a refusal says its ground and what the officer wrote", () => {
  const [entry] = told([
    happening(
      { type: "part.refuse", component: "permanentResidence", ground: "other" },
      { notes: [{ key: "reason", body: "Chủ hộ chưa ký." }] },
    ),
  ]);
  expect(entry && say(t, entry.what)).toBe(
    "Từ chối giải quyết. Phần: Đăng ký thường trú. Lý do: Lý do khác.",
  );
  expect(entry?.note).toBe("Chủ hộ chưa ký.");
});

test("a time limit that passed names the part it belongs to", () => {
  expect(
    sentences([
      happening(
        { type: "timer.due", timer: "choice", region: "permanentResidence" },
        { actor: { kind: "system", id: "timer" } },
      ),
    ]),
  ).toEqual(["Hết hạn lựa chọn, phần Đăng ký thường trú dừng lại."]);
});

test("a person asked for consent is named, as the applicant knows whom the dossier asked", () => {
  const agree = happening(
    { type: "confirmation.agree", requestId: officer.id },
    { confirmerName: "TRẦN VĂN THỬ", actor: { kind: "citizen", id: officer.id } },
  );
  expect(sentences([agree])).toEqual(["TRẦN VĂN THỬ đã đồng ý."]);
  expect(told([agree]).map(({ who }) => say(t, who))).toEqual(["Người được hỏi ý kiến"]);
});

test("the parcel's way is part of the story", () => {
  const carrier = { kind: "partner", id: "carrier" } as const;
  expect(
    sentences([
      happening({ type: "parcel.ordered" }, { actor: carrier, itemNumber: "EM123456789VN" }),
      happening({ type: "parcel.scan", state: "onTheWay" }, { actor: carrier, itemNumber: "EM123456789VN" }),
      happening(
        { type: "result.delivered", resultId: "birthCertificate" },
        { actor: { kind: "system", id: "tell" } },
      ),
    ]),
  ).toEqual([
    "Bưu chính đã phát kết quả: Giấy khai sinh.",
    "Bưu gửi EM123456789VN đang trên đường.",
    "Đã gửi kết quả qua bưu chính, số hiệu bưu gửi EM123456789VN.",
  ]);
});

test("reminders to offices stay inside; the late mark is told to everybody", () => {
  const rungs = ["agencyReminder", "supervisorReminder", "apologyDraft", "lateMark"].map((timer) =>
    happening(
      { type: "timer.due", timer, region: "healthCard" },
      { actor: { kind: "system", id: "timer" }, agencyName: null },
    ),
  );
  expect(sentences(rungs)).toEqual(["Quá hạn giải quyết. Phần: Cấp thẻ bảo hiểm y tế."]);
  expect(sentences(rungs, "officer")).toHaveLength(4);
});

test("an apology says how long it takes and why, a verification what for", () => {
  const [verified, apology] = told([
    happening(
      { type: "apology.sign", component: "healthCard", workingDays: 2 },
      { notes: [{ key: "reason", body: "Chờ số liệu của cơ sở y tế." }] },
    ),
    happening(
      { type: "verification.mark", component: "birthRegistration" },
      { notes: [{ key: "reason", body: "Đối chiếu họ tên người mẹ." }] },
    ),
  ]);
  expect(apology && say(t, apology.what)).toBe(
    "Xin lỗi vì giải quyết chậm và gia hạn thêm 2 ngày làm việc. Phần: Cấp thẻ bảo hiểm y tế.",
  );
  expect(apology?.note).toBe("Chờ số liệu của cơ sở y tế.");
  expect(verified?.note).toBe("Đối chiếu họ tên người mẹ.");
});

test("a withdrawal is told for the whole dossier or for one part", () => {
  const timer = { actor: { kind: "system", id: "timer" } as const, agencyName: null };
  expect(
    sentences([
      happening({ type: "dossier.withdraw" }),
      happening({ type: "withdrawal.decline", component: "intake" }),
      happening({ type: "part.withdraw", component: "healthCard" }),
      happening({ type: "withdrawal.decline", component: "healthCard" }),
      happening({ type: "timer.due", timer: "withdrawal", region: "withdrawal" }, timer),
      happening({ type: "timer.due", timer: "withdrawal", region: "healthCard" }, timer),
    ]),
  ).toEqual([
    "Hết hạn trả lời yêu cầu rút, phần được rút: Cấp thẻ bảo hiểm y tế.",
    "Hết hạn trả lời yêu cầu rút, hồ sơ được rút.",
    "Chưa đồng ý cho rút phần: Cấp thẻ bảo hiểm y tế.",
    "Yêu cầu rút phần: Cấp thẻ bảo hiểm y tế.",
    "Chưa đồng ý cho rút hồ sơ.",
    "Yêu cầu rút hồ sơ.",
  ]);
});

test("a dossier in the wrong commune is passed on, and the family is told where", () => {
  expect(
    sentences([happening({ type: "dossier.forward", wardCode: "01954" }, { forwardedTo: "UBND Xã Khác" })]),
  ).toEqual(["Đã chuyển hồ sơ đến nơi có thẩm quyền: UBND Xã Khác. Thời hạn giải quyết không thay đổi."]);
});

test("no sentence is left without words", () => {
  const types = [
    "dossier.submit",
    "dossier.receive",
    "dossier.refuse",
    "supplement.request",
    "supplement.answer",
    "part.propose",
    "part.sign",
    "part.sendBack",
    "part.refuse",
    "part.drop",
    "request.accepted",
    "request.refused",
    "request.failed",
    "request.redrive",
    "confirmation.agree",
    "confirmation.refuse",
    "result.open",
    "result.handOver",
    "result.delivered",
    "result.returned",
    "supplement.requestAgain",
    "dossier.forward",
    "dossier.withdraw",
    "part.withdraw",
    "withdrawal.grant",
    "withdrawal.decline",
    "verification.mark",
    "apology.sign",
    "consent.onPaper",
    "consent.askAnother",
    "something.new",
  ];
  for (const type of types)
    for (const sentence of sentences(
      [
        happening(
          { type, component: "healthCard", ground: "other", resultId: "birthCertificate" },
          { confirmerName: "X" },
        ),
      ],
      "officer",
    ))
      expect(sentence, type).not.toMatch(/timeline\.|:[a-z]/);
});
