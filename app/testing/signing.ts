/** Papers and keys for tests of signatures: a rendered paper, and authorities whose keys are made for the test. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCertificateKeys } from "../../sandbox/partners/certificate-keys.ts";
import type { PaperModel } from "../papers/paper-model.ts";
import { renderPaper } from "../papers/pdf/render-paper.server.ts";
import { certificatesOf } from "../papers/signing/certificates.ts";
import { type RemoteKey, signPdf } from "../papers/signing/sign-pdf.ts";
import { monday } from "./test-portal.ts";

export const wardA = { code: "H55.01.954", name: "UBND Xã Ngân Sơn (Demo A)" };
export const wardB = { code: "H12.31.900", name: "UBND Xã Vĩnh Lợi (Demo B)" };
type Agency = typeof wardA;

/** An authority with a root of its own. */
export async function makeAuthority() {
  const keys = openCertificateKeys(join(mkdtempSync(join(tmpdir(), "authority-")), "keys.json"));
  return {
    roots: certificatesOf(await keys.rootPem()),
    keyOf: async (agency: Agency, at = monday): Promise<RemoteKey> => {
      await keys.prepare(agency, at);
      const { certificates, signDigest } = keys.signer(agency.code, at);
      return {
        chain: certificates.map((one) => Buffer.from(one, "base64")),
        sign: async (digest) => Buffer.from(signDigest(digest), "base64"),
      };
    },
  };
}

export const paperModel = (serial = "7K2M-94QX-B3TN", title = "GIẤY THỬ"): PaperModel => ({
  title,
  form: null,
  agency: wardA.name,
  number: serial,
  motto: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc"],
  placeAndDay: "Ngân Sơn, ngày 16 tháng 11 năm 2026",
  across: false,
  blocks: [{ kind: "paragraph", text: "Giấy này chỉ dùng để thử chữ ký." }],
  check: {
    address: `http://localhost:3000/xac-thuc/${serial}`,
    heading: "Kiểm tra giấy này",
    serial,
    note: "Quét mã để kiểm tra.",
    alt: "Mã QR",
  },
  foot: { left: serial, right: "{{page}}/{{pages}}" },
});

export const renderedPaper = async (serial?: string): Promise<Buffer> =>
  (await renderPaper(paperModel(serial), monday)).bytes;

export async function signedPaper(
  key: RemoteKey,
  {
    agency = wardA,
    serial = "7K2M-94QX-B3TN",
    at = monday,
  }: { agency?: Agency; serial?: string; at?: Date } = {},
): Promise<Buffer> {
  const statement = { name: agency.name, reason: `Giấy khai sinh ${serial}`, location: "Xã Ngân Sơn", at };
  return signPdf(await renderedPaper(serial), statement, key);
}
