/** The public check of a file: held against one paper, or against all that are known by hash and by the serial it names. Nothing is kept. */
import type { Services } from "#app/services.server.ts";
import { sha256Hex } from "#app/sha256.ts";
import { verifyPdf } from "../signing/verify.ts";
import { type CheckedPaper, findPaper, findPaperByFile } from "./find-paper.server.ts";
import { type FileVerdict, judgeFile } from "./judge-file.ts";
import { serialInFile } from "./serial-in-file.ts";

/** `unknown`: no paper of ours. `paper`: the one that it is, or was held against. */
export type FileCheck =
  | { verdict: FileVerdict; paper: CheckedPaper }
  | { verdict: "unknown" | "notPdf"; paper: undefined };
export type NoFile = { error: "missing" | "tooLarge" };

/** `limit`: bytes; without `against` the paper is looked for. */
export async function checkFile(
  services: Pick<Services, "sql" | "trust">,
  form: FormData,
  { limit, against }: { limit: number; against: CheckedPaper | undefined },
): Promise<FileCheck | NoFile> {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return { error: "missing" };
  if (file.size > limit) return { error: "tooLarge" };
  const bytes = Buffer.from(await file.arrayBuffer());
  const sha256 = sha256Hex(bytes);
  const verdict = await verifyPdf(bytes, await services.trust.roots());
  const serial = serialInFile(bytes);
  const paper =
    against ??
    (await findPaperByFile(services, sha256)) ??
    (serial === undefined ? undefined : await findPaper(services, serial));
  if (!paper) return { verdict: verdict.status === "notPdf" ? "notPdf" : "unknown", paper: undefined };
  return { verdict: judgeFile({ paper, sha256, verdict, serial }), paper };
}
