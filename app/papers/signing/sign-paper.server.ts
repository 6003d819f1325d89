/**
 * The `signPaper` job: one try to sign a rendered paper. Nothing waits for it: until it succeeds the unsigned file is there to print.
 *
 * A try is claimed in the row, so that two workers do not make two of it. What the authority returned is verified before it is stored;
 * it is stored once, and a try that did not succeed says when the next one is due (legal clock), for ever.
 */
import { z } from "zod";
import type { Services } from "#app/services.server.ts";
import { sha256Hex } from "#app/sha256.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { paperName } from "#app/ui/procedure-words.ts";
import { say } from "#app/ui/words.ts";
import { isProcedure } from "#app/workflow/kinds.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import { NotSigned, remoteKey } from "./remote-signer.server.ts";
import { signPdf } from "./sign-pdf.ts";
import { verifyPdf } from "./verify.ts";

/** `claimed`: the mark that the sweep left on the row for this try. */
const Payload = z.object({ paperId: z.uuid(), claimed: z.coerce.date().optional() });

type Signable = {
  id: string;
  serial: string;
  paper: string;
  seq: number;
  component: string | null;
  /** Null for a paper about an agency as a whole. */
  dossierId: string | null;
  procedure: string | null;
  fileKey: string;
  attempts: number;
  agencyId: string;
  agencyName: string;
  agencyAddress: string;
};
type Needs = Pick<Services, "sql" | "clock" | "env" | "files" | "trust" | "kinds" | "log">;

const minute = 60_000;
/** Longer than a try can last. */
export const claimMs = 2 * minute;
/** Minutes until the next try after so many that failed; the last holds for all further ones. */
const pauses = [1, 5, 15, 60] as const;
const afterWrong = 60;

/** May run twice, and at once. */
export async function signPaper(services: Needs, payload: unknown): Promise<void> {
  const { paperId, claimed } = Payload.parse(payload);
  const now = await services.clock.now();
  const paper = await claim(services, paperId, now, claimed);
  if (!paper) return;
  try {
    await store(services, paper, await sign(services, paper, now));
  } catch (error) {
    if (!(error instanceof NotSigned)) {
      await putOff(services, paper, now, afterWrong, "own");
      throw error;
    }
    const pause = pauses[Math.min(paper.attempts, pauses.length - 1)] ?? afterWrong;
    await putOff(services, paper, now, error.kind === "later" ? pause : afterWrong, error.message);
    const { kind, message } = error;
    services.log[kind === "wrong" ? "error" : "warn"](
      { paperId, kind, reason: message },
      "a paper could not be signed",
    );
  }
}

async function claim(
  { sql }: Needs,
  paperId: string,
  now: Date,
  claimed: Date | undefined,
): Promise<Signable | undefined> {
  const [paper] = await sql<Signable[]>`
    update issued_papers p set sign_after = ${new Date(now.getTime() + claimMs)} from agencies a
    where p.id = ${paperId} and a.id = p.agency_id and p.signed_at is null and p.file_key is not null
      and p.revoked_at is null and p.superseded_at is null and (p.sign_after <= ${now} or p.sign_after = ${claimed ?? null})
    returning p.id, p.serial, p.paper, p.seq, p.component, p.dossier_id as "dossierId", p.file_key as "fileKey", p.signing_attempts as attempts, a.id as "agencyId", a.name as "agencyName",
      a.address as "agencyAddress", (select procedure from dossiers where id = p.dossier_id) as procedure`;
  return paper;
}

type Made = { bytes: Buffer; signedAt: Date; certificateSerial: string };

async function sign(services: Needs, paper: Signable, at: Date): Promise<Made> {
  const agency = { code: paper.agencyId, name: paper.agencyName };
  const pdf = await services.files.getBytes(paper.fileKey);
  const key = await remoteKey(services, { paperId: paper.id, agency, at });
  const name = paperName(paper.procedure ?? "", paper.paper);
  const reason = `${say(translator("vi"), name)} ${paper.serial}`;
  const statement = { name: agency.name, reason, location: paper.agencyAddress, at };
  const bytes = await signPdf(Buffer.from(pdf), statement, key);
  const verdict = await verifyPdf(bytes, await services.trust.roots());
  if (verdict.status === "untold") throw new NotSigned("later", "trust");
  if (verdict.status === "untrusted") throw new NotSigned("wrong", verdict.reason);
  if (verdict.status !== "valid") throw new NotSigned("wrong", "signature");
  if (verdict.signer.agencyCode !== agency.code) throw new NotSigned("wrong", "agency");
  return { bytes, signedAt: at, certificateSerial: verdict.signer.serial };
}

/** The key names the content: whoever comes second finds the paper signed and takes back only what is its own. */
async function store(
  { sql, files, kinds }: Needs,
  paper: Signable,
  { bytes, signedAt, certificateSerial }: Made,
): Promise<void> {
  const sha256 = sha256Hex(bytes);
  const signedKey = `papers/${paper.id}-${sha256.slice(0, 16)}.signed.pdf`;
  await files.put(signedKey, bytes);
  const kept = await sql.begin(async (tx) => {
    const [row] = await tx`
      update issued_papers set signed_key = ${signedKey}, signed_sha256 = ${sha256}, signed_at = ${signedAt},
        certificate_serial = ${certificateSerial}, sign_after = null, signing_error = null
      where id = ${paper.id} and signed_at is null returning id`;
    if (row && paper.attempts > 0 && isResult(kinds, paper)) await tellReady(tx, paper);
    return row !== undefined;
  });
  if (!kept) await files.delete(signedKey);
}

async function putOff(
  { sql }: Needs,
  paper: Signable,
  now: Date,
  minutes: number,
  error: string,
): Promise<void> {
  await sql`
    update issued_papers set signing_attempts = signing_attempts + 1, signing_error = ${error.slice(0, 200)},
      sign_after = ${new Date(now.getTime() + minutes * minute)}
    where id = ${paper.id} and signed_at is null`;
}

function isResult(kinds: Services["kinds"], { procedure, paper, component }: Signable): boolean {
  const kind = procedure === null ? undefined : kinds(procedure);
  const parts = kind && isProcedure(kind) ? kind.components : [];
  return parts.some(({ id, results }) => id === component && results.includes(paper));
}

/** The notices of a dossier's own events are numbered from zero; this one, of the same event, comes long after them. */
const noticeIndex = 1_000;

/** Who looked before the signature was there was sent away: tell the family that it can be opened now. */
async function tellReady(tx: Tx, { dossierId, seq, component }: Signable): Promise<void> {
  const params = { to: "applicant", text: "result.ready", component };
  const payload = JSON.stringify({ workflowId: dossierId, seq, index: noticeIndex, params });
  await tx`select portal.add_effect('notify', ${payload}, ${`${dossierId}:${seq}:${noticeIndex}`})`;
}
