/** A signed paper: what a reader finds in it, and that nobody can change a byte or sign in another's name. [cap C10] [cap F5] */
import { X509Certificate } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { readPdf } from "#app/testing/read-pdf.ts";
import { makeAuthority, renderedPaper, signedPaper, wardA, wardB } from "#app/testing/signing.ts";
import { monday } from "#app/testing/test-portal.ts";
import { findSignature } from "./pdf-signature.ts";
import type { RemoteKey } from "./sign-pdf.ts";
import { type Verdict, verifyPdf } from "./verify.ts";

type Authority = Awaited<ReturnType<typeof makeAuthority>>;
let authority: Authority;
let key: RemoteKey;
let signed: Buffer;
const verdictOf = (bytes: Buffer, roots: readonly Buffer[] | undefined = authority.roots): Promise<Verdict> =>
  verifyPdf(bytes, roots);
const withByte = (at: number, value: number) => {
  const bytes = Buffer.from(signed);
  bytes[at] = value;
  return bytes;
};
/** Where the signature's container begins and ends in the file. */
const holes = (bytes = signed) => {
  const open = bytes.indexOf("<", bytes.indexOf("/Contents", bytes.indexOf("/ByteRange")));
  return [open, bytes.indexOf(">", open)] as const;
};

beforeAll(async () => {
  authority = await makeAuthority();
  key = await authority.keyOf(wardA);
  signed = await signedPaper(key);
});

describe("a signed paper", () => {
  it("names the agency, the authority and the moment, and leads to the root", async () => {
    expect(await verdictOf(signed)).toEqual({
      status: "valid",
      signedAt: monday,
      signer: {
        subject: wardA.name,
        agencyCode: wardA.code,
        issuer: "Chứng thực chữ ký số cơ quan (thử)",
        serial: new X509Certificate(key.chain[0]!).serialNumber.toLowerCase(),
        validFrom: new Date("2026-01-01T00:00:00Z"),
        validTo: new Date("2029-01-01T00:00:00Z"),
      },
    });
  });

  it("is PAdES B-B: ETSI.CAdES.detached, the time in the dictionary and not among the signed attributes", async () => {
    const text = signed.toString("latin1");
    expect(text).toContain("/SubFilter /ETSI.CAdES.detached");
    expect(text).toContain("/M (D:20261116020000Z)");
    const found = findSignature(signed);
    if (typeof found === "string") throw new Error(found);
    const oids = {
      signingTime: "06092a864886f70d010905",
      signingCertificateV2: "060b2a864886f70d010910022f",
    };
    expect(found.container.includes(Buffer.from(oids.signingCertificateV2, "hex"))).toBe(true);
    expect(found.container.includes(Buffer.from(oids.signingTime, "hex"))).toBe(false);
  });

  it("keeps every word, tag and font of the paper as it was rendered", async () => {
    expect(await readPdf(signed)).toEqual(await readPdf(await renderedPaper()));
  });

  it("starts with the rendered file, byte by byte", async () => {
    const rendered = await renderedPaper();
    expect(signed.subarray(0, rendered.length).equals(rendered)).toBe(true);
  });

  it("is signed by a key that saw nothing but a digest", async () => {
    const seen: number[] = [];
    await signedPaper({
      ...key,
      sign: (digest) => {
        seen.push(digest.length);
        return key.sign(digest);
      },
    });
    expect(seen).toEqual([32]);
  });

  it("is neither accepted nor refused when nobody can say which roots are trusted", async () => {
    expect(await verifyPdf(signed, undefined)).toMatchObject({
      status: "untold",
      signer: { agencyCode: wardA.code },
    });
  });
});

describe("a changed paper", () => {
  it("is found out by any one byte of text, structure, header or trailer", async () => {
    const [open, close] = holes();
    const outside = Array.from({ length: 240 }, (_, n) => Math.floor((n * signed.length) / 240)).filter(
      (at) => at <= open || at >= close,
    );
    const ends = [0, 4, 5, 7, 8, signed.length - 1, signed.length - 7, open, close, open - 1, close + 1];
    for (const at of [...outside, ...ends]) {
      const { status } = await verdictOf(withByte(at, (signed[at]! ^ 0x01) & 0xff));
      expect(status, `byte ${at}`).not.toBe("valid");
    }
  }, 120_000);

  it("is found out by any one digit of the container, and of the zeros behind it", async () => {
    const [open, close] = holes();
    const digits = close - open - 1;
    for (let n = 0; n < 300; n += 1) {
      // Two thirds of the tries in the container itself, which is about a quarter of its room.
      const at = open + 1 + (n % 3 ? (n * 13) % 3_900 : Math.floor((n * digits) / 300));
      const now = String.fromCharCode(signed[at]!);
      const { status } = await verdictOf(withByte(at, (now === "0" ? "1" : "0").charCodeAt(0)));
      expect(status, `digit ${at - open}`).not.toBe("valid");
    }
  }, 120_000);

  it("is found out by digits in capitals, which mean the same to any reader", async () => {
    const [open, close] = holes();
    const shouted = Buffer.from(signed);
    shouted.write(signed.toString("latin1", open, close).toUpperCase(), open, "latin1");
    expect(await verdictOf(shouted)).toEqual({ status: "altered", reason: "container" });
  });

  it.each([
    ["a line break", "\n"],
    ["a zero byte", "\0"],
    ["a comment", "% xin chào\n"],
    ["another update", "\n1 0 obj\n<< >>\nendobj\nxref\n0 0\ntrailer\n<< /Size 1 >>\nstartxref\n0\n%%EOF\n"],
  ])("is found out by %s behind its end", async (_, more) => {
    expect(await verdictOf(Buffer.concat([signed, Buffer.from(more)]))).toEqual({
      status: "altered",
      reason: "appended",
    });
  });

  it("is found out when a part is cut off", async () => {
    expect((await verdictOf(signed.subarray(0, -1))).status).toBe("altered");
    expect((await verdictOf(signed.subarray(0, signed.length / 2))).status).not.toBe("valid");
  });

  it("is found out when the signature of another paper is put into it", async () => {
    const other = await signedPaper(key, { serial: "0000-0000-0000" });
    const [open, close] = holes();
    const [from, to] = holes(other);
    const mixed = Buffer.concat([signed.subarray(0, open), other.subarray(from, to), signed.subarray(close)]);
    expect(await verdictOf(mixed)).toEqual({ status: "altered", reason: "content" });
  });
});

describe("another's signature", () => {
  it("says whose it is when another agency signed", async () => {
    const other = await signedPaper(await authority.keyOf(wardB), { agency: wardB });
    expect(await verdictOf(other)).toMatchObject({ status: "valid", signer: { agencyCode: wardB.code } });
  });

  it("is not trusted when it leads to a root that somebody made", async () => {
    const forger = await makeAuthority();
    const forged = await signedPaper(await forger.keyOf(wardA));
    expect(await verdictOf(forged)).toMatchObject({ status: "untrusted", reason: "untrusted" });
    expect((await verdictOf(forged, forger.roots)).status).toBe("valid");
  });

  it("is not trusted when it brings the true authority's certificate, or the true signer's, along", async () => {
    const forger = await (await makeAuthority()).keyOf(wardA);
    const [own, ownIssuer] = forger.chain as [Buffer, Buffer];
    const [signer, issuer] = key.chain as [Buffer, Buffer];
    for (const chain of [
      [own, issuer],
      [own, ownIssuer, issuer, signer],
      [own, own, issuer],
      [own, issuer, own],
    ]) {
      const forged = await signedPaper({ ...forger, chain });
      expect((await verdictOf(forged)).status).not.toBe("valid");
    }
    const claimed = await signedPaper({ ...forger, chain: [signer, issuer] });
    expect(await verdictOf(claimed)).toEqual({ status: "altered", reason: "content" });
  });

  it("is not trusted when an authority's own key, or a certificate outside its years, signed", async () => {
    const late = await signedPaper(key, { at: new Date("2029-01-02T00:00:00Z") });
    expect(await verdictOf(late)).toMatchObject({ status: "untrusted", reason: "expired" });
    const asSigner = await signedPaper({ ...key, chain: [key.chain[1]!] });
    expect((await verdictOf(asSigner)).status).not.toBe("valid");
  });
});

describe("what is no signed paper", () => {
  it("tells a rendered paper without a signature, and a file that is no PDF", async () => {
    expect(await verdictOf(await renderedPaper())).toEqual({ status: "unsigned" });
    for (const text of ["", "xin chào", "%PDF", "<html>"])
      expect(await verdictOf(Buffer.from(text))).toEqual({ status: "notPdf" });
  });

  it("refuses to sign what our own renderer did not make", async () => {
    const { signPdf } = await import("./sign-pdf.ts");
    const statement = { name: "A", reason: "B", location: "C", at: monday };
    await expect(signPdf(Buffer.from("%PDF-1.7\nxin chào"), statement, key)).rejects.toThrow(
      /not of the form/,
    );
    await expect(signPdf(signed, statement, key)).rejects.toThrow(/not of the form/);
  });
});
