/** The certificate authority's signing service: an agency's certificates, and signatures of digests by its key, which never comes here. */
import { X509Certificate } from "node:crypto";
import { z } from "zod";
import { operations } from "#app/registries/operations.ts";
import { callPartner, type PartnerAnswer } from "#app/registries/partner-client.server.ts";
import type { Services } from "#app/services.server.ts";
import { algorithms, keyKind } from "./cms.ts";
import type { RemoteKey } from "./sign-pdf.ts";

/** Not signed now. `wrong`: the service answered, but what it said cannot be used or it will not sign. */
export class NotSigned extends Error {
  override readonly name = "NotSigned";
  readonly kind: "later" | "wrong";
  constructor(kind: "later" | "wrong", reason: string) {
    super(reason);
    this.kind = kind;
  }
}

export type Signing = { paperId: string; agency: { code: string; name: string }; at: Date };

const base64 = z
  .base64()
  .max(20_000)
  .transform((text) => Buffer.from(text, "base64"));
const certificate = base64.refine(isCertificate);
const Certificates = z.object({ certificates: z.array(certificate).min(1).max(5) });
const Signature = z.object({ signature: base64 });

/** @throws NotSigned, here and from `sign`. */
export async function remoteKey(
  services: Pick<Services, "env">,
  { paperId, agency, at }: Signing,
): Promise<RemoteKey> {
  const who = { agencyCode: agency.code, agencyName: agency.name };
  const call = async <S extends z.ZodType>(operation: string, key: string, more: object, result: S) => {
    const answer = await callPartner(services, {
      path: operations[operation] ?? "",
      body: { ...who, ...more },
      idempotencyKey: key,
      correlationId: paperId,
      legalTime: at,
    });
    return read(answer, result);
  };
  const { certificates: chain } = await call("findCertificate", `certificate:${paperId}`, {}, Certificates);
  const kind = keyKind(chain[0] as Buffer);
  if (!kind) throw new NotSigned("wrong", "certificate");
  return {
    chain,
    sign: async (digest) => {
      const digestSha256 = digest.toString("hex");
      // The same digest is the same order: a repeat gets the signature that was made.
      const key = `sign:${paperId}:${digestSha256.slice(0, 32)}`;
      const order = { digestSha256, algorithm: algorithms[kind].name };
      return (await call("sign", key, order, Signature)).signature;
    },
  };
}

function read<S extends z.ZodType>(answer: PartnerAnswer, result: S): z.output<S> {
  if (answer.kind === "later") throw new NotSigned("later", answer.error);
  if (answer.kind === "failed") throw new NotSigned("wrong", answer.error);
  if (answer.kind === "refused") throw new NotSigned("wrong", "refused");
  const said = result.safeParse(answer.result);
  if (!said.success) throw new NotSigned("wrong", "answer");
  return said.data;
}

function isCertificate(der: Buffer): boolean {
  try {
    return new X509Certificate(der).raw.equals(der);
  } catch {
    return false;
  }
}
