/**
 * A paper's life in the database: its row first, with serial, data and words; then its file, rendered once and only served afterwards.
 *
 * A rendering that breaks down delays a paper and never loses it: the row is there, the job is tried again.
 */
import { randomUUID } from "node:crypto";
import canonicalize from "canonicalize";
import { uuidv7 } from "uuidv7";
import type { Services } from "#app/services.server.ts";
import { sha256Hex } from "#app/sha256.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import type { PaperModel } from "./paper-model.ts";
import { renderPaper } from "./pdf/render-paper.server.ts";
import { newSerial } from "./serial.ts";
import type { Issue } from "./word-paper.server.ts";

export type StoredData = Record<string, unknown> & { print: PaperModel };

/** sha256 of the canonical JSON: what the paper says, independent of its file. */
export const hashOf = (data: unknown): string => sha256Hex(canonicalize(data) ?? "");

type NewPaper = {
  /** Of its own when a request names it (a register made once per request), else a new one. */
  id?: string;
  dossierId: string | null;
  agencyId: string;
  component: string | null;
  paper: string;
  seq: number;
  issuedAt: Date;
  data: Record<string, unknown>;
  words: (issue: Issue) => PaperModel;
};

/** One row per event and paper: who comes second changes nothing. */
export async function storePaper(
  { sql, env }: Pick<Services, "env"> & { sql: Services["sql"] | Tx },
  { id = uuidv7(), dossierId, agencyId, component, paper, seq, issuedAt, data, words }: NewPaper,
): Promise<void> {
  const serial = newSerial();
  const checkAddress = `${env.PUBLIC_ORIGIN}/xac-thuc/${serial}`;
  // Through JSON once: what is hashed is what the database gives back.
  const stored: unknown = JSON.parse(
    JSON.stringify({ ...data, print: words({ serial, checkAddress, issuedAt }) }),
  );
  await sql`insert into issued_papers ${sql({
    ...{ id, serial, component, paper, seq },
    ...{ dossier_id: dossierId, agency_id: agencyId, issued_at: issuedAt },
    ...{ data: sql.json(stored as never), data_hash: hashOf(stored) },
  })} on conflict do nothing`;
}

type Unrendered = { id: string; data: StoredData; issuedAt: Date; fileKey: string | null };

/** Renders what has no file yet and hands it to the signing queue. Of two runs at once one wins, the other's bytes are thrown away. */
export async function renderOnce(
  { sql, files, clock }: Pick<Services, "sql" | "files" | "clock">,
  paperId: string,
): Promise<void> {
  const [paper] = await sql<Unrendered[]>`
    select id, data, issued_at as "issuedAt", file_key as "fileKey" from issued_papers where id = ${paperId}`;
  if (!paper || paper.fileKey) return;
  const { bytes, pages, textSha256 } = await renderPaper(paper.data.print, paper.issuedAt);
  const sha256 = sha256Hex(bytes);
  // A name of its own for each run: nobody ever writes over bytes that the row points at.
  const key = `papers/${paperId}-${randomUUID().slice(0, 8)}.pdf`;
  await files.put(key, bytes);
  const now = await clock.now();
  const won = await sql.begin(async (tx) => {
    const [row] = await tx`
      update issued_papers set file_key = ${key}, file_sha256 = ${sha256}, text_sha256 = ${textSha256}, pages = ${pages},
        rendered_at = ${now}, sign_after = ${now} where id = ${paperId} and file_key is null returning file_key`;
    if (!row) return false;
    await tx`select portal.add_effect('signPaper', ${JSON.stringify({ paperId })}, ${`sign:${paperId}`})`;
    return true;
  });
  if (!won) await files.delete(key);
}

export type RenderingCheck = { data: boolean; text: boolean };

/** Renders a stored paper once more, for a check: do data and text still give the hashes that were written down? */
export async function checkRendering(
  { sql }: Pick<Services, "sql">,
  paperId: string,
): Promise<RenderingCheck> {
  const [paper] = await sql<
    { data: StoredData; issuedAt: Date; dataHash: string; textSha256: string | null }[]
  >`select data, issued_at as "issuedAt", data_hash as "dataHash", text_sha256 as "textSha256" from issued_papers where id = ${paperId}`;
  if (!paper) throw new Error(`No paper ${paperId}`);
  const { textSha256 } = await renderPaper(paper.data.print, paper.issuedAt);
  return { data: hashOf(paper.data) === paper.dataHash, text: textSha256 === paper.textSha256 };
}
