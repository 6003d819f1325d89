/**
 * Handing a paper result over at the counter, after the officer has checked who stands there (lifecycle §8).
 *
 * Who collected, and by which paper they were known, is a note for officers; the event carries the result's id only.
 */
import { z } from "zod";
import { formatDate } from "../calendar/local-time.ts";
import { mayNow } from "../identity/may-now.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { recordAccess } from "./access-log.server.ts";
import { type Decided, sendDecision } from "./decide.server.ts";
import { type DossierHead, getProcedure } from "./decide-page.server.ts";
import type { DecisionFailure, HandOverPage } from "./officer-dossier-types.ts";
import { officerWords } from "./officer-dossier-words.server.ts";

/** Papers that prove who somebody is at the counter. */
export const identityPapers = ["identityCard", "vneid", "passport"] as const;
export const collectors = ["applicant", "authorised"] as const;

type Head = DossierHead & { applicantId: string };

/** Reads the page and records that the applicant's identity was looked up. */
export async function getHandOverPage(
  services: Pick<Services, "sql" | "kinds">,
  viewer: OfficerViewer,
  dossier: Head,
  { resultId, requestId }: { resultId: string; requestId: string },
  t: Translate,
): Promise<HandOverPage> {
  const words = officerWords(getProcedure(services, dossier.procedure), t);
  const events = await mayNow(services, viewer, dossier.id);
  const possible = events.some((event) => event.type === "result.handOver" && event.resultId === resultId);
  return {
    result: words.result(resultId),
    applicant: possible ? await readApplicant(services, viewer, dossier, requestId) : undefined,
    hint: words.own(`result.${resultId}.handOver`),
  };
}

/** Citizens' rows are closed to the officers' database role: this one is read after policy and machine have said yes. */
async function readApplicant(
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
  dossier: Head,
  requestId: string,
) {
  const [applicant] = await services.sql<NonNullable<HandOverPage["applicant"]>[]>`
    select full_name as "fullName", personal_id as "personalId", to_char(birth_date, 'YYYY-MM-DD') as "birthDate"
    from citizens where id = ${dossier.applicantId}`;
  if (!applicant) throw new Error(`Dossier ${dossier.id} has no applicant`);
  const fields = ["applicant.fullName", "applicant.personalId", "applicant.birthDate"];
  const access = { purpose: "process", rule: "result.handOver", fields, dossierIds: [dossier.id], requestId };
  await recordAccess(services, { viewer, ...access });
  return { ...applicant, birthDate: formatDate(applicant.birthDate) };
}

const handOverSchema = z.object({
  commandId: z.uuid(),
  collector: z.enum(collectors, { error: "officer:error.collector" }),
  collectorName: z.string().trim().max(200, { error: "officer:error.collectorName" }).default(""),
  identityPaper: z.enum(identityPapers, { error: "officer:error.identityPaper" }),
  identityChecked: z.literal("yes", { error: "officer:error.identityChecked" }),
});

export type HandOver = z.output<typeof handOverSchema>;

/** Reads the posted form; every error at once. */
export function readHandOver(form: FormData): HandOver | DecisionFailure {
  const entries = [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string");
  const typed = Object.fromEntries(entries);
  const read = handOverSchema.safeParse(typed);
  const errors: Record<string, string> = {};
  for (const issue of read.error?.issues ?? []) errors[issue.path.join(".")] ??= issue.message;
  if (typed.collector === "authorised" && !typed.collectorName?.trim())
    errors.collectorName = "officer:error.collectorName";
  if (read.success && !errors.collectorName) return read.data;
  if (errors.commandId) throw new Response(null, { status: 400 });
  return { errors, typed: Object.fromEntries(entries.map(([name, value]) => [name, [value]])) };
}

/** Records the hand-over through the door. @throws Response 403 when this officer may not hand it over. */
export async function handOver(
  services: Pick<Services, "sql" | "clock" | "kinds" | "log">,
  viewer: OfficerViewer,
  dossier: DossierHead,
  { resultId, form }: { resultId: string; form: FormData },
  t: Translate,
): Promise<Decided | DecisionFailure> {
  const read = readHandOver(form);
  if ("errors" in read) return read;
  const { commandId, collector, collectorName, identityPaper } = read;
  const body = [collector, identityPaper, ...(collector === "authorised" ? [collectorName] : [])].join(" · ");
  const notes = [{ key: "identity", body, visibility: "officers" as const }];
  return sendDecision(
    services,
    viewer,
    dossier,
    { commandId, event: { type: "result.handOver", resultId }, notes },
    t,
  );
}
