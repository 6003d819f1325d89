/** Certificate authority that keeps the agencies' keys and signs digests for them, as remote signing services do. */
import { join } from "node:path";
import { json, type RequestHandler, Router } from "express";
import { z } from "zod";
import type { Library } from "../books/library.ts";
import type { Faults } from "../faults.ts";
import type { Settings } from "../settings.ts";
import { type CertificateKeys, openCertificateKeys } from "./certificate-keys.ts";
import { accepted, type Operation, requireToken, serve } from "./operation.ts";
import { readLegalTime } from "./shapes.ts";

const agency = {
  agencyCode: z.string().regex(/^[A-Z0-9.]{3,35}$/, { error: "an agency's code such as H55.01.954" }),
  agencyName: z.string().trim().min(1).max(200),
};
const certificateQuery = z.looseObject(agency);
const signatureOrder = z.looseObject({
  ...agency,
  digestSha256: z.string().regex(/^[0-9a-f]{64}$/, { error: "64 hexadecimal digits" }),
  algorithm: z.literal("rsa-sha256"),
});

/** The agency's certificate and those above it, without the root: what a signature has to name before it is made. */
function certificateLookup(keys: CertificateKeys): Operation<z.output<typeof certificateQuery>> {
  return {
    partner: "ca",
    name: "queryCertificate",
    kind: "read",
    body: certificateQuery,
    handle: ({ agencyCode }, { legalTime }) => {
      const { certificates } = keys.signer(agencyCode, momentOf(legalTime));
      return accepted({ certificates, algorithm: "rsa-sha256" });
    },
  };
}

function signature(keys: CertificateKeys): Operation<z.output<typeof signatureOrder>> {
  return {
    partner: "ca",
    name: "sign",
    kind: "change",
    body: signatureOrder,
    handle: ({ agencyCode, digestSha256 }, { legalTime }) => {
      const { certificates, signDigest } = keys.signer(agencyCode, momentOf(legalTime));
      return accepted({ signature: signDigest(Buffer.from(digestSha256, "hex")), certificates });
    },
  };
}

const momentOf = (legalTime: string | undefined) => (legalTime ? new Date(legalTime) : new Date());

/** Keys are made before an operation begins, since operations do not wait. */
function prepareSigner(keys: CertificateKeys): RequestHandler {
  return (request, _response, next) => {
    const asked = certificateQuery.safeParse(request.body);
    if (!asked.success) return next();
    const { agencyCode: code, agencyName: name } = asked.data;
    const at = momentOf(readLegalTime(request.get("x-legal-time")));
    keys.prepare({ code, name }, at).then(() => next(), next);
  };
}

/** The root is for everybody; certificates and signatures need the token. */
export function certificateAuthority(
  library: Library,
  faults: Faults,
  { booksDir, partnerToken }: Settings,
): Router {
  const keys = openCertificateKeys(join(booksDir, "ca-keys.json"));
  const guard = [requireToken(partnerToken), json({ limit: "10kb" }), prepareSigner(keys)];
  const router = Router();
  router.post("/ca/certificates", ...guard, serve(library, faults, certificateLookup(keys)));
  router.post("/ca/signatures", ...guard, serve(library, faults, signature(keys)));
  router.get("/ca/root.pem", (_request, response, next) => {
    if (faults.peek("ca")?.mode === "down")
      return void response.status(503).json({ status: "error", message: "server error" });
    keys.rootPem().then((pem) => void response.type("application/x-pem-file").send(pem), next);
  });
  return router;
}
