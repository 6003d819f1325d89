/** A paper's data → its words. Papers are issued in Vietnamese, whatever language their reader has chosen for the pages. */
import { translator } from "#app/texts/i18n.server.ts";
import { kernelTexts } from "#machines/kernel/grounds.ts";
import type { DocumentModel, Procedure } from "#machines/kernel/procedure.ts";
import type { FormName } from "./form-data.server.ts";
import { controlSheet } from "./models/control-sheet.ts";
import type { Wording } from "./models/frame.ts";
import { apology, refusal, stopNotice, supplementRequest } from "./models/notices.ts";
import { receipt } from "./models/receipt.ts";
import { dossierRegister } from "./models/register.ts";
import { result } from "./models/result.ts";
import type { CommonData, RegisterData } from "./paper-data.ts";
import type { PaperModel } from "./paper-model.ts";

export type Issue = { serial: string; checkAddress: string; issuedAt: Date };

const t = translator("vi");
const kernelVi: Readonly<Record<string, string>> = kernelTexts.vi;

/** Texts of the procedure itself: also of one that is not in the registry. A key without a text says itself, so that a hole is seen. */
const ownOf =
  ({ texts }: Pick<Procedure, "texts">) =>
  (key: string): string =>
    key.includes(":") ? t(key) : (texts.vi[key] ?? kernelVi[key] ?? key);

const wordingOf = (procedure: Procedure, issue: Issue): Wording => ({ t, own: ownOf(procedure), ...issue });

/** Numbered forms by name. The data were made by the function of the same name (`form-data.server.ts`). */
const forms = {
  receipt,
  supplementRequest,
  refusal,
  apology,
  stopNotice,
  controlSheet,
} as const satisfies Readonly<Record<FormName, (wording: Wording, data: never) => PaperModel>>;

export const wordForm = (
  procedure: Procedure,
  paper: FormName,
  data: CommonData & Record<string, unknown>,
  issue: Issue,
): PaperModel =>
  (forms[paper] as (wording: Wording, data: object) => PaperModel)(wordingOf(procedure, issue), data);

export const wordResult = (
  procedure: Procedure,
  data: Pick<CommonData, "agency" | "place" | "caseCode">,
  { document, signer }: { document: DocumentModel; signer: string | null },
  issue: Issue,
): PaperModel => result(wordingOf(procedure, issue), data, document, signer);

export const wordRegister = (
  kinds: (id: string) => Pick<Procedure, "texts">,
  data: RegisterData & { agency: string; place: string },
  issue: Issue,
): PaperModel =>
  dossierRegister({ t, own: (procedure, key) => ownOf(kinds(procedure))(key), ...issue }, data);
