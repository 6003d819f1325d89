/** Papers as people send them: photos, PDFs, and things that are neither. */
import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addCitizen, createTestPortal, monday, type TestPortal } from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { deleteUpload } from "./delete-upload.server.ts";
import { refusedUnseen } from "./limits.ts";
import { sendFile, sendThumbnail } from "./send-file.server.ts";
import { safeName, storeUpload } from "./store-upload.server.ts";

let portal: TestPortal;
let draftId: string;
beforeAll(async () => {
  portal = await createTestPortal();
  const citizen = await addCitizen(portal);
  draftId = uuidv7();
  await portal.sql`insert into drafts (id, citizen_id, procedure, answers, sources, revision, created_at, updated_at)
    values (${draftId}, ${citizen}, 'birth', '{}', '{}', 1, ${monday}, ${monday})`;
});
afterAll(() => portal?.close());

/** A picture that does not compress: noise, like the worst photo of a paper. */
const noise = (width: number, height: number) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });
const photo = async (width = 300, height = 200) => noise(width, height).jpeg({ quality: 90 }).toBuffer();
const pdf = (size = 200) =>
  Buffer.concat([
    Buffer.from("%PDF-1.7\n1 0 obj\n"),
    randomBytes(size),
    Buffer.from("\nendobj\nstartxref\n9\n%%EOF"),
  ]);
const send = (name: string, bytes: Buffer, paper = "ct01") =>
  storeUpload(portal, { draftId, paper, file: new File([new Uint8Array(bytes)], name) });

describe("storing", () => {
  it("keeps good files and refuses each wrong one by itself", async () => {
    const results = [
      await send("mat-truoc.jpg", await photo()),
      await send("virus.jpg", Buffer.from("not a photo")),
      await send("trong.pdf", Buffer.alloc(0)),
      await send("Mat-Truoc.JPG", await photo()),
      await send("ct01.pdf", pdf()),
    ];
    expect(results.map((one) => ("error" in one ? one.error : "kept"))).toEqual([
      "kept",
      "kind",
      "empty",
      "twice",
      "kept",
    ]);
    const rows =
      await portal.sql`select file_name, size, sha256, storage_key from attachments where draft_id = ${draftId} order by uploaded_at, id`;
    expect(rows.map(({ file_name }) => file_name)).toEqual(["mat-truoc.jpg", "ct01.pdf"]);
    for (const row of rows) expect((await portal.files.getBytes(row.storage_key)).length).toBe(row.size);
  });

  it("[case B19] refuses a file of 2.7 MB, and what would fill the row beyond its limit", async () => {
    expect(await send("lon.pdf", pdf(2_700_000), "dwelling")).toEqual({ error: "pdfTooLarge" });
    expect(await send("a.pdf", pdf(1_500_000), "dwelling")).toHaveProperty("id");
    expect(await send("b.pdf", pdf(1_500_000), "dwelling")).toEqual({ error: "rowFull" });
    expect(await send("qua-lon.pdf", pdf(15_000_001), "dwelling")).toEqual({ error: "tooLarge" });
    const two = await Promise.all(["c.pdf", "d.pdf"].map((name) => send(name, pdf(800_000), "dwelling")));
    expect(two.map((one) => ("error" in one ? one.error : "kept")).sort()).toEqual(["kept", "rowFull"]);
  });

  it("[case B19] says the limit of 2.6 MB and what to do, also before anything is sent", () => {
    const file = { name: "ct01.pdf", type: "application/pdf", size: 2_700_000 };
    expect(refusedUnseen(file)).toBe("pdfTooLarge");
    expect(refusedUnseen({ ...file, name: "anh.jpg", type: "image/jpeg" })).toBeUndefined();
    const said = translator("vi")("filing:upload.pdfTooLarge", { file: file.name, size: "2,7 MB" });
    expect(said).toMatch(/ct01\.pdf.*2,7 MB.*tối đa 2,6 MB.*quét lại/);
    expect(translator("vi")("filing:upload.rowFull", { file: file.name })).toContain("2,6 MB");
  });

  it("takes a file that comes once more, because its first answer was lost, for the same file", async () => {
    const bytes = await photo();
    const first = await send("lai.jpg", bytes, "again");
    expect(await send("lai.jpg", bytes, "again")).toEqual(first);
    expect(await send("ten-khac.jpg", bytes, "again")).toEqual(first);
    const both = await Promise.all([send("hai.pdf", pdf(), "again"), send("hai.pdf", pdf(), "again")]);
    expect(both.map((one) => ("error" in one ? one.error : "kept")).sort()).toEqual(["kept", "twice"]);
    const rows = await portal.sql`select storage_key from attachments where paper = 'again'`;
    expect(rows).toHaveLength(2);
    const kept = [...(await portal.files.listAll(`drafts/${draftId}`)).objects].length;
    const all = await portal.sql`select 1 from attachments where draft_id = ${draftId}`;
    expect(kept).toBe(all.length);
  });

  it("leaves no bytes behind when a file is refused or deleted", async () => {
    const stored = await send("xoa.pdf", pdf(), "other");
    const id = "id" in stored ? stored.id : "";
    const [row] = await portal.sql`select storage_key from attachments where id = ${id}`;
    await deleteUpload(portal, draftId, id);
    await deleteUpload(portal, draftId, id);
    expect(await portal.files.exists(row!.storage_key)).toBe(false);
  });

  it("takes nothing out for rubbish, nor once the draft is filed", async () => {
    const stored = await send("nop.pdf", pdf(), "filed");
    const id = "id" in stored ? stored.id : "";
    for (const rubbish of ["", "-".repeat(36), "a".repeat(36)]) await deleteUpload(portal, draftId, rubbish);
    await portal.sql`update drafts set submitted_at = ${monday} where id = ${draftId}`;
    await deleteUpload(portal, draftId, id);
    await portal.sql`update drafts set submitted_at = null where id = ${draftId}`;
    const [row] = await portal.sql`select storage_key from attachments where id = ${id}`;
    expect(await portal.files.exists(row?.storage_key)).toBe(true);
  });

  it("keeps only the name of what a browser calls a file", () => {
    expect(safeName("C:\\fakepath\\Giấy <chứng> sinh.jpg")).toBe("Giấy chứng sinh.jpg");
    expect(safeName("../../etc/passwd")).toBe("passwd");
    expect(safeName("\u202egpj.exe")).toBe("gpj.exe");
    expect(safeName("")).toBe("tep");
  });
});

it("sends a file so that it cannot do anything", async () => {
  const stored = await send("Ảnh giấy.png", await noise(20, 20).png().toBuffer(), "sent");
  const [row] =
    await portal.sql`select file_name, media_type, size, storage_key from attachments where id = ${"id" in stored ? stored.id : ""}`;
  const response = await sendFile(portal, {
    fileName: row!.file_name,
    mediaType: row!.media_type,
    size: row!.size,
    storageKey: row!.storage_key,
  });
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("content-security-policy")).toContain("sandbox");
  expect(response.headers.get("content-disposition")).toContain(
    "filename*=UTF-8''%E1%BA%A2nh%20gi%E1%BA%A5y.jpg",
  );
  expect((await response.arrayBuffer()).byteLength).toBe(row!.size);
});

it("shows a small picture of a photo, and none of a PDF", async () => {
  const sent = async (name: string, bytes: Buffer) => {
    const stored = await send(name, bytes, "small");
    const [row] =
      await portal.sql`select media_type as "mediaType", storage_key as "storageKey" from attachments where id = ${"id" in stored ? stored.id : ""}`;
    return { mediaType: String(row?.mediaType), storageKey: String(row?.storageKey) };
  };
  const response = await sendThumbnail(portal, await sent("lon.jpg", await photo(1_200, 900)));
  const small = Buffer.from(await response.arrayBuffer());
  expect(await sharp(small).metadata()).toMatchObject({ format: "jpeg", width: 128, height: 128 });
  expect(small.length).toBeLessThan(20_000);
  expect(response.headers.get("cache-control")).toMatch(/^private,/);
  // Kept for the session that saw it, not for the next person at the same computer.
  expect(response.headers.get("vary")).toBe("Cookie");
  expect(response.headers.get("content-security-policy")).toContain("sandbox");
  const document = await sent("giay.pdf", pdf());
  await expect(sendThumbnail(portal, document)).rejects.toMatchObject({ status: 404 });
});
