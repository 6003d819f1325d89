/** The public check of a paper by its serial: whether it holds, and what its signature says, read from the signed file itself. */
import type { Services } from "#app/services.server.ts";
import type { SignerCertificate } from "../signing/certificates.ts";
import { type Verdict, verifyPdf } from "../signing/verify.ts";
import type { CheckedPaper } from "./find-paper.server.ts";

export type PaperState =
  | "valid"
  /** Signed; whether the certificate is to be trusted cannot be asked now. */
  | "untold"
  | "awaitingSignature"
  /** Of a kind that is not signed. */
  | "record"
  | "superseded"
  | "revoked"
  /** What is stored does not hold: must never be seen, and is said when it is. */
  | "broken";

export type PaperCheck = { state: PaperState; signer: SignerCertificate | undefined };

type Needs = Pick<Services, "files" | "trust" | "log">;

export async function checkPaper(services: Needs, paper: CheckedPaper): Promise<PaperCheck> {
  const verdict = paper.signedKey ? await verifyStored(services, paper.signedKey) : undefined;
  return {
    state: stateOf(paper, verdict),
    signer: verdict && "signer" in verdict ? verdict.signer : undefined,
  };
}

function stateOf(paper: CheckedPaper, verdict: Verdict | undefined): PaperState {
  if (paper.revokedAt) return "revoked";
  if (paper.supersededAt) return "superseded";
  if (!paper.signedAt) return paper.signAfter || !paper.renderedAt ? "awaitingSignature" : "record";
  if (verdict?.status === "valid" && verdict.signer.agencyCode === paper.agencyId) return "valid";
  return verdict?.status === "untold" || verdict === undefined ? "untold" : "broken";
}

/** Undefined when the file cannot be read now. */
async function verifyStored({ files, trust, log }: Needs, key: string): Promise<Verdict | undefined> {
  try {
    const verdict = await verifyPdf(Buffer.from(await files.getBytes(key)), await trust.roots());
    if (verdict.status !== "valid" && verdict.status !== "untold")
      log.error({ key, status: verdict.status }, "a stored signature does not hold");
    return verdict;
  } catch (error) {
    log.error({ err: error, key }, "a signed paper could not be read");
    return undefined;
  }
}
