/** Papers on their way through the signing queue, for tests: made, looked at in their row, in the store and by the check. */
import { createHash } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { type Verdict, verifyPdf } from "../papers/signing/verify.ts";
import { renderOnce, storePaper } from "../papers/store-paper.server.ts";
import { paperModel, wardA } from "./signing.ts";
import { monday, type TestPortal } from "./test-portal.ts";

export type PaperRow = {
  id: string;
  signedKey: string | null;
  signedSha256: string | null;
  signedAt: Date | null;
  certificateSerial: string | null;
  attempts: number;
  error: string | null;
  signAfter: Date | null;
};
export async function rowOf(portal: TestPortal, id: string): Promise<PaperRow> {
  const [row] = await portal.sql<PaperRow[]>`
    select id, signed_key as "signedKey", signed_sha256 as "signedSha256", signed_at as "signedAt", certificate_serial as "certificateSerial",
      signing_attempts as attempts, signing_error as error, sign_after as "signAfter" from issued_papers where id = ${id}`;
  if (!row) throw new Error(`No paper ${id}`);
  return row;
}

let seq = 100;
/** A rendered paper that waits for its signature; a result of `dossierId` when one is given. */
export async function addPaper(
  portal: TestPortal,
  { agencyId = wardA.code, dossierId = null as string | null, paper = "register" } = {},
): Promise<string> {
  const id = uuidv7();
  const component = dossierId ? "birthRegistration" : null;
  const data = dossierId
    ? { title: "document.birthCertificate", number: "1", lines: [{ label: "document.fullName", value: "X" }] }
    : {};
  seq += 1;
  await storePaper(portal, {
    id,
    dossierId,
    agencyId,
    component,
    paper,
    seq,
    issuedAt: monday,
    data,
    words: ({ serial }) => paperModel(serial),
  });
  await renderOnce(portal, id);
  return id;
}
/** What the check says about the stored signed file, whose hash must be the one in its row. */
export async function storedVerdict(portal: TestPortal, id: string): Promise<Verdict> {
  const { signedKey, signedSha256 } = await rowOf(portal, id);
  if (!signedKey) throw new Error(`Paper ${id} is not signed`);
  const bytes = Buffer.from(await portal.files.getBytes(signedKey));
  if (createHash("sha256").update(bytes).digest("hex") !== signedSha256)
    throw new Error(`The hash of ${id} is not that of its file`);
  return verifyPdf(bytes, await portal.trust.roots());
}
/** Signed files in the store: what was made and not taken back. */
export async function signedFiles(portal: TestPortal, id: string): Promise<string[]> {
  const { objects } = await portal.files.listAll("papers", { recursive: true });
  return [...objects].flatMap((one) =>
    "key" in one && one.key.includes(id) && one.key.includes("signed") ? [one.key] : [],
  );
}
