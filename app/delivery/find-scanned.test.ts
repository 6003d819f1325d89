/** What a scanner reads at the counter leads to the right dossier, and to nobody else's. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { officerViewer } from "#app/testing/desk.ts";
import {
  addCitizen,
  createTestPortal,
  monday,
  openLibraryCard,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { sha256Hex } from "../sha256.ts";
import { findScanned } from "./find-scanned.server.ts";
import { passWords } from "./pass-code.ts";

let portal: TestPortal;
const caseCode = "G00.00.00-261116-000001";
const words = passWords(Buffer.alloc(16, 7));

beforeAll(async () => {
  portal = await createTestPortal();
  const applicantId = await addCitizen(portal);
  const id = await openLibraryCard(portal, applicantId);
  await portal.sql`update dossiers set case_code = ${caseCode} where id = ${id}`;
  await portal.sql`
    insert into collection_passes (id, dossier_id, token_hash, code_hash, holder_name, holder_personal_id, created_at, expires_at)
    values (${randomUUID()}, ${id}, ${sha256Hex(words.token)}, ${sha256Hex(words.code)}, 'LÊ VĂN ĐỠ', '019090123456', ${monday}, ${monday})`;
});
afterAll(() => portal.close());

const scan = async (typed: string, code = "reception-a") =>
  findScanned(portal, await officerViewer(portal, code), typed);

it.each([
  ["the case code of a receipt", caseCode],
  ["its tracking address", `http://localhost:3000/tra-cuu/${caseCode}`],
  ["the code typed without its signs", "g00 00 00 261116 000001"],
])("opens the dossier for %s", async (_, typed) => {
  expect(await scan(typed)).toEqual({ kind: "case", caseCode });
});

it.each([
  ["its short code", words.code.toLowerCase()],
  ["its address", `http://localhost:3000/nhan-ho/${words.token}`],
])("opens the dossier of a pass for %s", async (_, typed) => {
  expect(await scan(typed)).toEqual({ kind: "pass", caseCode });
});

it("says the same about what it does not know, and about another commune's dossier", async () => {
  for (const typed of ["", "xin chào", "G00.00.00-261116-000009", passWords(Buffer.alloc(16, 9)).code])
    expect(await scan(typed)).toBeUndefined();
  for (const typed of [caseCode, words.code]) expect(await scan(typed, "reception-b")).toBeUndefined();
});
