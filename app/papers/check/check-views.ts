/** What the check pages show, as plain data. */

import type { FileCheck } from "./check-file.server.ts";
import type { PaperCheck, PaperState } from "./check-paper.server.ts";
import type { CheckedPaper } from "./find-paper.server.ts";

export type PaperView = {
  serial: string;
  procedure: string | null;
  paper: string;
  agencyName: string;
  issuedAt: Date;
  state: PaperState;
  /** Since when it holds no more. */
  endedAt: Date | null;
  revokedBecause: string | null;
  signature: SignatureView | undefined;
};
export type SignatureView = {
  subject: string;
  agencyCode: string;
  issuer: string;
  validFrom: Date;
  validTo: Date;
  certificate: string;
  signedAt: Date;
  sha256: string;
};

export function paperView(paper: CheckedPaper, { state, signer }: PaperCheck): PaperView {
  const { serial, procedure, agencyName, issuedAt, revokedAt, supersededAt, revokedBecause } = paper;
  return {
    ...{ serial, procedure, paper: paper.paper, agencyName, issuedAt, state, revokedBecause },
    endedAt: revokedAt ?? supersededAt,
    signature:
      signer && paper.signedAt && paper.signedSha256
        ? {
            ...withoutSerial(signer),
            certificate: signer.serial,
            signedAt: paper.signedAt,
            sha256: paper.signedSha256,
          }
        : undefined,
  };
}

const withoutSerial = ({
  subject,
  agencyCode,
  issuer,
  validFrom,
  validTo,
}: NonNullable<PaperCheck["signer"]>) => ({
  ...{ subject, agencyCode, issuer, validFrom, validTo },
});

export type FileView = { verdict: FileCheck["verdict"]; serial: string | undefined };
