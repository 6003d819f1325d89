import { expect, test } from "vitest";
import { namespaces } from "../texts/namespaces.ts";
import { stateTone, stateWords, statusWords, turnWords } from "./part-words.ts";
import { say } from "./words.ts";

const part = { turn: "officer", agencyName: "Công an Xã Thử", agencyKind: "communePolice", blockedBy: [] };
const names: Record<string, string> = { "birth:component.birthRegistration.name": "Đăng ký khai sinh" };
const t = (key: string, params?: Readonly<Record<string, string | number>>) => {
  const [namespace = "", name = ""] = key.split(/:(.*)/s);
  const catalogue = namespaces[namespace as keyof typeof namespaces]?.vi as
    | Record<string, string>
    | undefined;
  return (names[key] ?? catalogue?.[name] ?? key).replace(/\{\{(\w+)\}\}/g, (_, param: string) =>
    String(params?.[param] ?? ""),
  );
};
const turn = (
  facts: Partial<Omit<typeof part, "turn" | "blockedBy">> & { turn?: string | null; blockedBy?: string[] },
  audience: "family" | "officer" | "public",
) => {
  const words = turnWords("birth", { ...part, ...facts }, audience);
  return words && say(t, words);
};

test("an office's turn is told by its name", () => {
  expect(turn({}, "family")).toBe("Công an Xã Thử");
  expect(turn({ turn: "signer" }, "officer")).toBe("Công an Xã Thử (lãnh đạo ký)");
  expect(turn({ turn: "register" }, "family")).toBe("Công an Xã Thử");
});

test("the public learns the kind of office, never the place", () => {
  expect(turn({}, "public")).toBe("Công an cấp xã");
});

test("only the family is addressed as ông/bà", () => {
  expect(turn({ turn: "applicant" }, "family")).toBe("Ông/bà");
  expect(turn({ turn: "applicant" }, "officer")).toBe("Người nộp hồ sơ");
  expect(turn({ turn: "applicant" }, "public")).toBe("Người nộp hồ sơ");
});

test("a part that waits names what comes first", () => {
  expect(turn({ turn: "otherPart", blockedBy: ["intake", "birthRegistration"] }, "family")).toBe(
    "Chờ tiếp nhận hồ sơ",
  );
  expect(turn({ turn: "otherPart", blockedBy: ["birthRegistration"] }, "family")).toBe(
    "Chờ xong phần: Đăng ký khai sinh",
  );
});

test("a closed part is nobody's turn", () => {
  expect(turn({ turn: null }, "family")).toBeUndefined();
});

test("every state of a part has words, and unknown ones stay calm", () => {
  const states = [
    "waiting.consent",
    "waiting.choice",
    "waiting.otherPart",
    "open",
    "supplement",
    "awaitingSignature",
    "registering.asked",
    "registering.failed",
    "done",
    "refused",
    "stopped",
    "withdrawn",
    "notApplicable",
    "submitted",
    "accepted",
  ];
  for (const state of states) expect(say(t, stateWords(state))).not.toContain(":");
  expect(say(t, stateWords("somethingNew"))).toBe("Đang giải quyết");
  expect(stateTone("somethingNew")).toBe("info");
});

test("all ten national statuses have their official words", () => {
  for (let code = 1; code <= 10; code += 1) expect(say(t, statusWords(code))).not.toContain(":");
  expect(say(t, statusWords(10))).toBe("Đã trả kết quả");
});

test("a part that was asked back says so, wherever it was before", () => {
  for (const place of ["withdrawalAsked", "withdrawalAsked.open", "withdrawalAsked.supplement"]) {
    expect(say(t, stateWords(place))).toBe("Chờ trả lời yêu cầu rút");
    expect(stateTone(place)).toBe("wait");
  }
});
