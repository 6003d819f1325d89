/** The receipt names every file that was sent, so that nobody can lose one unnoticed. */
import { createHash } from "node:crypto";
import sharp from "sharp";
import { uuidv7 } from "uuidv7";
import { afterAll, expect, it } from "vitest";
import { startBirthDrafts } from "#app/testing/birth-drafts.ts";
import { birth } from "#machines/birth/index.ts";
import { listFiledFiles } from "./filed-files.server.ts";
import { storeUpload } from "./store-upload.server.ts";

const { portal, begin, fill, submit, close } = await startBirthDrafts();
afterAll(close);

it("[cap A11] lists each filed file with its paper, size and check code, and nothing that came later", async () => {
  const sample = birth.samples.B01!;
  const answers = { ...sample.answers, consent: { ...sample.answers.consent, path: "paper" } };
  const draftId = await begin();
  const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#fff" } })
    .jpeg()
    .toBuffer();
  const send = (name: string) =>
    storeUpload(portal, { draftId, paper: "ct01", file: new File([new Uint8Array(photo)], name) });
  const stored = await send("Tờ khai CT01.jpg");
  await fill(draftId, { ...sample, answers });
  const filed = await submit(draftId);
  if (filed.kind !== "filed") throw new Error(filed.kind);
  const [dossier] = await portal.sql<{ submittedAt: Date }[]>`
    select submitted_at as "submittedAt" from dossiers where case_code = ${filed.caseCode}`;
  await portal.sql`insert into attachments (id, draft_id, paper, file_name, media_type, size, sha256, storage_key, uploaded_at)
    values (${uuidv7()}, ${draftId}, 'ct01', 'sau.jpg', 'image/jpeg', 1, 'x', 'x', ${new Date("2026-12-01T09:00:00+07:00")})`;

  const [row, ...others] = await listFiledFiles(portal, {
    draftId,
    procedure: "birth",
    submittedAt: dossier!.submittedAt,
  });
  expect(others).toEqual([]);
  const [kept] =
    await portal.sql`select storage_key as key from attachments where id = ${"id" in stored ? stored.id : ""}`;
  const sha256 = createHash("sha256")
    .update(await portal.files.getBytes(String(kept?.key)))
    .digest("hex");
  expect(row).toMatchObject({
    paper: { key: "birth:paper.ct01" },
    name: "Tờ khai CT01.jpg",
    check: sha256.slice(0, 8),
  });
  expect(row?.size).toMatch(/^\d+ KB$/);
});
