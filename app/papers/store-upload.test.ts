/** Papers as people send them: photos, PDFs, and things that are neither. */
import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addCitizen, createTestPortal, monday, type TestPortal } from "#app/testing/test-portal.ts";
import { deleteUpload } from "./delete-upload.server.ts";
import { imageTarget } from "./limits.ts";
import { prepareFile } from "./prepare-file.server.ts";
import { sendFile } from "./send-file.server.ts";
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
  Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(size, 32), Buffer.from("\n%%EOF")]);
const send = (name: string, bytes: Buffer, paper = "ct01") =>
  storeUpload(portal, { draftId, paper, file: new File([new Uint8Array(bytes)], name) });

describe("preparing", () => {
  it("turns a photo by its EXIF mark and takes all marks off", async () => {
    const sideways = await noise(400, 200)
      .withExif({ IFD0: { Artist: "ai đó" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const prepared = await prepareFile(sideways);
    const meta = await sharp(prepared!.bytes).metadata();
    expect([meta.width, meta.height]).toEqual([200, 400]);
    expect(meta.exif).toBeUndefined();
    expect(meta.orientation).toBeUndefined();
  });

  it("shrinks a large photo to about one megabyte", async () => {
    const large = await noise(4_000, 3_000).jpeg({ quality: 95 }).toBuffer();
    expect(large.length).toBeGreaterThan(5_000_000);
    const prepared = await prepareFile(large);
    expect(prepared!.bytes.length).toBeLessThan(imageTarget * 2.6);
    expect((await sharp(prepared!.bytes).metadata()).width).toBeLessThanOrEqual(2_400);
  }, 60_000);

  it("makes a JPEG of a PNG", async () => {
    expect(await prepareFile(await noise(50, 50).png().toBuffer())).toMatchObject({
      mediaType: "image/jpeg",
      extension: "jpg",
    });
  });

  it("goes by the content and not by the name", async () => {
    expect(await prepareFile(Buffer.from("<script>alert(1)</script>"))).toBeUndefined();
    expect(await prepareFile(Buffer.from(`MZ${"\0".repeat(200)}`))).toBeUndefined();
    expect(await prepareFile(pdf())).toMatchObject({ mediaType: "application/pdf" });
    expect(await prepareFile((await photo()).subarray(0, 400))).toBeUndefined();
  });

  it("refuses a picture with more pixels than any phone takes", async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await prepareFile(bomb)).toBeUndefined();
  }, 60_000);
});

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
    expect(await send("lon.pdf", pdf(2_700_000), "dwelling")).toEqual({ error: "rowFull" });
    expect(await send("a.pdf", pdf(1_500_000), "dwelling")).toHaveProperty("id");
    expect(await send("b.pdf", pdf(1_500_000), "dwelling")).toEqual({ error: "rowFull" });
    expect(await send("qua-lon.pdf", pdf(15_000_001), "dwelling")).toEqual({ error: "tooLarge" });
    const two = await Promise.all(["c.pdf", "d.pdf"].map((name) => send(name, pdf(800_000), "dwelling")));
    expect(two.map((one) => ("error" in one ? one.error : "kept")).sort()).toEqual(["kept", "rowFull"]);
  });

  it("leaves no bytes behind when a file is refused or deleted", async () => {
    const stored = await send("xoa.pdf", pdf(), "other");
    const id = "id" in stored ? stored.id : "";
    const [row] = await portal.sql`select storage_key from attachments where id = ${id}`;
    await deleteUpload(portal, draftId, id);
    await deleteUpload(portal, draftId, id);
    expect(await portal.files.exists(row!.storage_key)).toBe(false);
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
