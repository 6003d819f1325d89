/** What becomes of a file before it is kept: turned, stripped, shrunk, or refused by its content. */
import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { imageTarget } from "./limits.ts";
import { type PreparedFile, prepareFile } from "./prepare-file.server.ts";

/** A picture that does not compress: noise, like the worst photo of a paper. */
const noise = (width: number, height: number) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });
const megabytes = 1_000_000;

async function prepared(bytes: Buffer): Promise<PreparedFile> {
  const made = await prepareFile(bytes);
  if (typeof made === "string") throw new Error(`Refused: ${made}`);
  return made;
}

/** A PDF as small as it can be. */
const pdf = (body = "1 0 obj\n<< /Type /Catalog >>\nendobj\n") =>
  Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`);

describe("photos", () => {
  it("turns a photo that the phone took sideways, and takes the mark off", async () => {
    const red = { create: { width: 200, height: 200, channels: 3, background: "#ff0000" } } as const;
    const blue = { ...red.create, background: "#0000ff" };
    const sideways = await sharp({ create: { ...blue, width: 400 } })
      .composite([{ input: await sharp(red).png().toBuffer(), left: 0, top: 0 }])
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 95 })
      .toBuffer();
    const { bytes } = await prepared(sideways);
    const meta = await sharp(bytes).metadata();
    expect([meta.width, meta.height]).toEqual([200, 400]);
    expect(meta.orientation).toBeUndefined();
    // A quarter turn to the right: what was on the left is on top now.
    const [r, , b] = await sharp(bytes).extract({ left: 100, top: 50, width: 1, height: 1 }).raw().toBuffer();
    expect([(r ?? 0) > 200, (b ?? 255) < 60]).toEqual([true, true]);
  });

  it("tells nobody where and by whom a photo was taken", async () => {
    const marked = await noise(400, 200)
      .withExif({
        IFD0: { Artist: "Người Chụp Mẫu", Make: "Máy Mẫu" },
        IFD3: {
          GPSLatitudeRef: "N",
          GPSLatitude: "22/1 26/1 0/1",
          GPSLongitudeRef: "E",
          GPSLongitude: "105/1 59/1 0/1",
        },
      })
      .jpeg()
      .toBuffer();
    expect((await sharp(marked).metadata()).exif?.includes("M")).toBe(true);
    const { bytes } = await prepared(marked);
    const meta = await sharp(bytes).metadata();
    expect([meta.exif, meta.xmp, meta.iptc, meta.icc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(bytes.includes("Exif")).toBe(false);
    expect(marked.includes("Exif")).toBe(true);
  });

  it("shrinks a large photo to about one megabyte", async () => {
    const large = await noise(4_000, 3_000).jpeg({ quality: 95 }).toBuffer();
    expect(large.length).toBeGreaterThan(5 * megabytes);
    const { bytes } = await prepared(large);
    expect(bytes.length).toBeLessThan(imageTarget * 2.6);
    expect((await sharp(bytes).metadata()).width).toBeLessThanOrEqual(2_400);
  }, 60_000);

  it("takes a photo of 40 megapixels with little memory", async () => {
    const large = await noise(800, 500).resize(8_000, 5_000).jpeg({ quality: 80 }).toBuffer();
    const before = process.resourceUsage().maxRSS;
    const { bytes } = await prepared(large);
    // Unpacked it would be 120 MB, and twice that while it is turned.
    expect((process.resourceUsage().maxRSS - before) / 1_000).toBeLessThan(200);
    expect(bytes.length).toBeLessThan(imageTarget * 2.6);
  }, 60_000);

  it("refuses a picture with more pixels than any phone takes", async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    expect(bomb.length).toBeLessThan(megabytes);
    expect(await prepareFile(bomb)).toBe("kind");
  }, 60_000);

  it("makes a JPEG of a PNG, with white where nothing was", async () => {
    const clear = {
      create: { width: 50, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    } as const;
    const made = await prepared(await sharp(clear).png().toBuffer());
    expect(made).toMatchObject({ mediaType: "image/jpeg", extension: "jpg" });
    expect([...(await sharp(made.bytes).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255]);
  });

  it("tells a photo of a kind that it cannot read from something that is no photo", async () => {
    const heic = Buffer.concat([
      Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"),
      Buffer.alloc(200),
    ]);
    expect(await prepareFile(heic)).toBe("heic");
  });
});

describe("content, not name", () => {
  it("keeps a PDF as it is", async () => {
    expect(await prepared(pdf())).toEqual({ bytes: pdf(), mediaType: "application/pdf", extension: "pdf" });
  });

  it.each<[string, Buffer]>([
    ["a text that is called PDF", Buffer.from("Đây là một bài văn.\n".repeat(100))],
    ["a text that begins like a PDF", Buffer.from(`%PDF-1.7\n${"Đây là một bài văn.\n".repeat(100)}`)],
    ["a text that begins and ends like a PDF", Buffer.from("%PDF-1.7\nxin chào\n%%EOF\n")],
    ["half a PDF", pdf("1 0 obj\n<< >>\nendobj\n".repeat(300)).subarray(0, 3_000)],
    ["a script", Buffer.from("<script>alert(1)</script>")],
    ["a program", Buffer.from(`MZ${"\0".repeat(200)}`)],
    ["nothing at all", Buffer.alloc(1)],
  ])("refuses %s", async (_, bytes) => {
    expect(await prepareFile(bytes)).toBe("kind");
  });

  it("refuses half a photo", async () => {
    const whole = await noise(300, 200).jpeg({ quality: 90 }).toBuffer();
    expect(await prepareFile(whole.subarray(0, whole.length / 2))).toBe("kind");
  });
});
