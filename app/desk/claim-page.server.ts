/** The page of one part's claim, and what is posted to it. */
import { formatDate } from "../calendar/local-time.ts";
import { type DossierHead, getProcedure } from "../dossiers/dossier-head.server.ts";
import { officerWords } from "../dossiers/officer-dossier-words.server.ts";
import { typedOf } from "../forms/read-form.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { type PartRef, readClaim, releaseClaim, takeClaim } from "./claim-lease.server.ts";
import { type Handed, mayWork, takeOver, transferClaim } from "./claim-moves.server.ts";
import type { ClaimPage } from "./claim-types.ts";
import { showClaim } from "./claim-words.server.ts";
import { colleaguesFor } from "./colleagues.server.ts";
import { type DeskPart, partOf } from "./desk-part.server.ts";

type Needs = Pick<Services, "sql" | "clock" | "kinds">;

/** `?phan=<part>`. @throws Response 404 for what is no open part of the dossier. */
export async function requirePart(
  services: Pick<Services, "sql">,
  dossier: DossierHead,
  search: URLSearchParams,
): Promise<PartRef & DeskPart> {
  const part = { dossierId: dossier.id, component: search.get("phan") ?? "intake" };
  const row = await partOf(services, part);
  if (!row || part.component === "results") throw new Response(null, { status: 404 });
  return { ...part, ...row };
}

export async function getClaimPage(
  services: Needs,
  viewer: OfficerViewer,
  part: PartRef & DeskPart,
  t: Translate,
): Promise<ClaimPage> {
  const procedure = getProcedure(services, part.procedure);
  const words = officerWords(procedure, t);
  const { dossierId, component, agencyId, turn } = part;
  const [claim, works, colleagues] = await Promise.all([
    asOfficer(services, viewer, (sql) => readClaim(sql, dossierId, component)),
    agencyId === viewer.agencyId && mayWork(services, viewer, part),
    agencyId === viewer.agencyId ? colleaguesFor(services, agencyId, component, procedure, turn) : [],
  ]);
  return {
    component,
    part: words.part(component),
    claim: claim && showClaim(claim, viewer, words),
    mayWork: works,
    colleagues: colleagues
      .filter(({ id }) => id !== viewer.id)
      .map(({ id, name, awayUntil }) => ({
        value: id,
        label: awayUntil ? t("claims:page.away", { name, day: formatDate(awayUntil) }) : name,
      })),
  };
}

export type Posted = { done: true } | { errors: Record<string, string>; typed: Record<string, string> };

/** @throws Response 403 for a part of another agency or one in which the officer has nothing to do, 400 for a post that is not ours. */
export async function postClaim(
  services: Needs,
  viewer: OfficerViewer,
  part: PartRef & DeskPart,
  form: FormData,
): Promise<Posted> {
  if (part.agencyId !== viewer.agencyId) throw new Response(null, { status: 403 });
  const handed = await act(services, viewer, part, form);
  return "done" in handed ? handed : { ...handed, typed: typedOf(form) };
}

async function act(services: Needs, viewer: OfficerViewer, part: PartRef, form: FormData): Promise<Handed> {
  const text = (name: string) => String(form.get(name) ?? "");
  switch (form.get("intent")) {
    case "take": {
      if (!(await mayWork(services, viewer, part))) throw new Response(null, { status: 403 });
      const { mine } = await takeClaim(services, viewer, part);
      return mine ? { done: true } : { errors: { takeOverReason: "claims:error.taken" } };
    }
    case "release":
      await releaseClaim(services, viewer, part);
      return { done: true };
    case "takeOver":
      return takeOver(services, viewer, part, { from: text("takeOverFrom"), reason: text("takeOverReason") });
    case "transfer":
      return transferClaim(services, viewer, part, {
        ...{ toOfficerId: text("colleague"), reason: text("transferReason") },
      });
    default:
      throw new Response(null, { status: 400 });
  }
}
