/** What a file is beside the paper it is held against. Pure. */
import type { SignerCertificate } from "../signing/certificates.ts";
import type { Verdict } from "../signing/verify.ts";
import type { CheckedPaper } from "./find-paper.server.ts";

export type FileVerdict =
  /** This very paper, and its signature holds. */
  | "genuine"
  /** This very paper; whether its certificate is to be trusted could not be asked now. */
  | "genuineUntold"
  /** This very paper, which was replaced or revoked since. */
  | "ended"
  /** As the counter printed it before the signature was there. */
  | "unsignedPrint"
  | "altered"
  | "foreignSignature"
  /** Signed in time by a certificate that was not valid then. */
  | "certificateExpired"
  | "otherPaper"
  | "notPdf";

export type Held = {
  paper: Pick<
    CheckedPaper,
    "serial" | "agencyId" | "signedSha256" | "fileSha256" | "supersededAt" | "revokedAt"
  >;
  sha256: string;
  verdict: Verdict;
  /** The serial that the file itself names. */
  serial: string | undefined;
};

export function judgeFile({ paper, sha256, verdict, serial }: Held): FileVerdict {
  const ended = paper.revokedAt !== null || paper.supersededAt !== null;
  if (sha256 === paper.signedSha256) return judgeSigned(verdict, paper.agencyId, ended);
  if (sha256 === paper.fileSha256) return ended ? "ended" : "unsignedPrint";
  if (verdict.status === "notPdf") return "notPdf";
  const claims = serial === paper.serial;
  if (!claims) return "otherPaper";
  if (verdict.status === "untrusted")
    return verdict.reason === "expired" ? "certificateExpired" : "foreignSignature";
  const byOther = "signer" in verdict && !isOf(verdict.signer, paper.agencyId);
  return byOther ? "foreignSignature" : "altered";
}

/** The file that we keep: only its signature is in question. */
function judgeSigned(verdict: Verdict, agencyId: string, ended: boolean): FileVerdict {
  if (verdict.status === "untrusted")
    return verdict.reason === "expired" ? "certificateExpired" : "foreignSignature";
  if (verdict.status !== "valid" && verdict.status !== "untold") return "altered";
  if (!isOf(verdict.signer, agencyId)) return "foreignSignature";
  if (ended) return "ended";
  return verdict.status === "valid" ? "genuine" : "genuineUntold";
}

const isOf = ({ agencyCode }: SignerCertificate, agencyId: string) => agencyCode === agencyId;
