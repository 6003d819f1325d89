/** Helpers for the sandbox's own tests: a sandbox on free ports with a fresh place for its books, and a client. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Sandbox, startSandbox } from "./sandbox.ts";
import { readSettings } from "./settings.ts";

export const newDataDir = () => mkdtempSync(join(tmpdir(), "sandbox-"));

/** Waits are short, so that retries can be watched. Port 9 is where nobody listens. */
export async function startTestSandbox({
  dataDir = newDataDir(),
  portalOrigin = "http://localhost:9",
  waits = { firstWaitMs: 20, longestWaitMs: 80, holdMs: 300 },
}: Partial<{ dataDir: string; portalOrigin: string; waits: Parameters<typeof startSandbox>[1] }> = {}) {
  const env = { SANDBOX_PORT: "0", PORTAL_ORIGIN: portalOrigin, DATA_DIR: dataDir };
  return startSandbox(readSettings(env), waits);
}

/** A portal's view of the partners. */
export function createClient({ origin }: Pick<Sandbox, "origin">) {
  const call = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(origin + path, {
      method: "POST",
      headers: {
        authorization: "Bearer sandbox-partner-token",
        "content-type": "application/json",
        ...headers,
      },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : undefined };
  };
  return {
    call,
    change: (path: string, key: string, body: unknown) => call(path, body, { "idempotency-key": key }),
    fault: (partner: string, mode: string, count: number, delayMs?: number) =>
      call("/_faults", { partner, mode, count, ...(delayMs === undefined ? {} : { delayMs }) }),
    book: async (partner: string) =>
      (await (await fetch(`${origin}/_books/${partner}`)).json()) as { operation: string; request: never }[],
  };
}

const mother = "019192000456";

export const samples = {
  mother,
  birth: (birthNoticeCode = "00001.GCS.19001.26", sex = "male") => ({
    caseCode: "G00.00.00-261116-000001",
    birthNoticeCode,
    child: { familyName: "NGUYỄN", middleName: "VĂN", givenName: "THỬ", sex, birthDate: "2026-11-10" },
    mother: { personalId: mother },
    applicant: { personalId: mother },
    registrar: { officerId: "civil-status-a", agencyCode: "H55.01.954", wardCode: "01954" },
    signedBy: "leader-ubnd-a",
    registeredOn: "2026-11-16",
  }),
  residence: (personalId: string) => ({
    caseCode: "G00.00.00-261116-000001",
    personalId,
    fullName: "NGUYỄN VĂN THỬ",
    head: { personalId: "019090000123", fullName: "NGUYỄN VĂN MẪU" },
    relationshipToHead: "Con",
    address: { provinceCode: "19", wardCode: "01954", detail: "Thôn Mẫu 1" },
    decidedOn: "2026-11-18",
    officerId: "residence-a",
    signerId: "leader-police-a",
  }),
  card: (personalId: string, fullName = "NGUYỄN VĂN THỬ") => ({
    caseCode: "G00.00.00-261116-000001",
    personalId,
    fullName,
    birthDate: "2026-11-10",
    sex: "male",
    address: { provinceCode: "19", wardCode: "01954", detail: "Thôn Mẫu 1" },
    facilityCode: "19001",
    guardian: { personalId: mother },
    decidedOn: "2026-11-18",
    officerId: "insurance-a",
  }),
  idCard: (personalId: string) => ({
    caseCode: "G00.00.00-261116-000001",
    personalId,
    fullName: "NGUYỄN VĂN THỬ",
    birthDate: "2026-11-10",
    sex: "male",
    address: { provinceCode: "19", wardCode: "01954", detail: "Thôn Mẫu 1" },
    applicant: { personalId: mother, fullName: "TRẦN THỊ THỬ" },
    decidedOn: "2026-11-18",
    officerId: "residence-a",
    signerId: "leader-police-a",
  }),
  death: (personalId: string | undefined, more: Record<string, string> = {}) => ({
    caseCode: "G00.00.00-261116-000001",
    deceased: {
      familyName: "PHẠM",
      middleName: "VĂN",
      givenName: "THÍ ĐIỂM",
      sex: "male",
      birthDate: "1940-01-15",
      ...(personalId ? { personalId } : {}),
      ...more,
    },
    death: { diedOn: "2026-11-14", diedAt: "03:20", place: { wardCode: "01954" } },
    applicant: { personalId: "019070000321", fullName: "PHẠM VĂN TRẢI NGHIỆM", relationship: "child" },
    registrar: { officerId: "civil-status-a", agencyCode: "H55.01.954", wardCode: "01954" },
    signedBy: "leader-ubnd-a",
    registeredOn: "2026-11-16",
  }),
  removal: (personalId: string | undefined) => ({
    caseCode: "G00.00.00-261116-000001",
    ...(personalId ? { personalId } : {}),
    fullName: "PHẠM VĂN THÍ ĐIỂM",
    decidedOn: "2026-11-18",
    officerId: "residence-a",
    signerId: "leader-police-a",
  }),
  fund: (personalId: string | undefined) => ({
    caseCode: "G00.00.00-261116-000001",
    ...(personalId ? { personalId } : {}),
    fullName: "PHẠM VĂN THÍ ĐIỂM",
    benefit: "insuranceFuneral",
    amount: 25_300_000,
    period: "once",
    people: 1,
    payee: { fullName: "PHẠM VĂN TRẢI NGHIỆM", way: "cash" },
    decidedOn: "2026-11-18",
    officerId: "insurance-a",
  }),
  order: {
    caseCode: "G00.00.00-261116-000001",
    resultId: "r1",
    sender: { agencyCode: "H55.01.954", name: "UBND xã", address: "Xã Ngân Sơn" },
    receiver: { name: "TRẦN THỊ THỬ", phone: "0900000001", address: "Thôn Mẫu 1" },
    declaredWeightGrams: 50,
  },
};
