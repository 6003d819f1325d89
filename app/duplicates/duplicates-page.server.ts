/**
 * Candidates of a dossier side by side with it. Of a dossier that this officer may not read now only code, agency, phone and the kinds of
 * agreement are given; its values never leave the server.
 */
import { formatDate, formatDateTime } from "#app/calendar/local-time.ts";
import { recordAccess } from "#app/dossiers/access-log.server.ts";
import { findRead } from "#app/identity/read-dossier.server.ts";
import { dossierPath, reasonPath } from "#app/identity/state-reason.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import { statusTone, statusWords } from "#app/ui/part-words.ts";
import { say } from "#app/ui/words.ts";
import { formatPhone } from "#machines/kernel/identifiers/phone.ts";
import type { DuplicatesPage, OtherDossier, ShownCandidate } from "./duplicate-types.ts";
import { readPeople } from "./find-duplicates.server.ts";
import type { People } from "./person.ts";
import { type Candidate, readCandidates } from "./read-candidates.server.ts";
import { showReasons } from "./show-reasons.ts";

type Needs = Pick<Services, "sql" | "kinds" | "clock">;
type Head = { id: string; caseCode: string; applicantId: string };

/** Reads the page and records whose dossiers were read: no record, no page. */
export async function getDuplicatesPage(
  services: Needs,
  viewer: OfficerViewer,
  dossier: Head,
  requestId: string,
  t: Translate,
): Promise<DuplicatesPage> {
  const found = await readCandidates(services, viewer, dossier.id);
  const [others, access] = await Promise.all([
    readOthers(services, [dossier.id, ...found.map(({ otherId }) => otherId)]),
    readAccess(services, viewer, found),
  ]);
  const readable = [...access].filter(([, { reads }]) => reads).map(([id]) => id);
  const people = await readPeople(services, [dossier.id, ...readable]);
  const names = await readPlaceNames(services, [...people.values()]);
  const own = people.get(dossier.id) ?? [];
  const reasons = found.flatMap((one) => one.reasons);
  await recordAccess(services, {
    ...{ viewer, purpose: "process", rule: "duplicates.read", requestId },
    fields: [...new Set(reasons.map(({ field }) => field))],
    dossierIds: [dossier.id, ...readable],
  });
  return {
    caseCode: dossier.caseCode,
    subject: others.get(dossier.id)?.subject ?? "",
    // Who reads with a stated reason says nothing here; the policy asks again when the form comes.
    mayJudge: viewer.reading?.purpose === undefined,
    candidates: found.flatMap((one): ShownCandidate[] => {
      const row = others.get(one.otherId);
      if (!row) return [];
      const other = people.get(one.otherId);
      return [
        {
          ...{
            id: one.id,
            score: one.score,
            verdict: one.verdict,
            note: (access.get(one.otherId)?.reads && one.note) || "",
          },
          who: t(`duplicates:who.${one.role}`),
          twice: one.reasons.some(({ field }) => field === "gaveBirthOn"),
          closeness: t(`duplicates:closeness.${closenessOf(one.score)}`),
          other: showOther(row, access.get(one.otherId), dossier, t),
          reasons: showReasons(
            one.reasons,
            { role: one.role, own, other, placeName: (code) => names.get(code) },
            t,
          ),
          decided: decidedLine(one, t),
        },
      ];
    }),
  };
}

const closenessOf = (score: number): "near" | "close" | "full" =>
  score >= 900 ? "full" : score >= 750 ? "close" : "near";

const decidedLine = ({ decidedBy, decidedAt }: Candidate, t: Translate): string | undefined =>
  decidedAt ? t("duplicates:decided", { name: decidedBy ?? "", at: formatDateTime(decidedAt) }) : undefined;

type Access = { level: "own" | "agency" | "province" | "none"; reads: boolean };

/** Ten pairs at most, each asked of the policy's own rule. */
async function readAccess(
  services: Needs,
  viewer: OfficerViewer,
  found: readonly Candidate[],
): Promise<Map<string, Access>> {
  const ids = [...new Set(found.map(({ otherId }) => otherId))];
  const entries = await Promise.all(
    ids.map(async (id): Promise<[string, Access]> => {
      const read = await findRead(services, viewer, { id });
      const level = read?.access.level ?? "none";
      return [id, { level, reads: level === "own" || (level !== "none" && !!read?.stated) }];
    }),
  );
  return new Map(entries);
}

type OtherRow = {
  id: string;
  caseCode: string;
  subject: string;
  nationalStatus: number;
  outcome: string | null;
  closedAt: Date | null;
  submittedAt: Date;
  applicantId: string;
  agency: string;
  phone: string;
};

async function readOthers({ sql }: Needs, ids: readonly string[]): Promise<Map<string, OtherRow>> {
  const rows = await sql<OtherRow[]>`
    select d.id, d.case_code as "caseCode", d.subject_name as subject, d.national_status as "nationalStatus", d.outcome,
      d.closed_at as "closedAt", d.submitted_at as "submittedAt", d.applicant_id as "applicantId", a.name as agency, a.phone
    from dossiers d join agencies a on a.id = d.intake_agency_id where d.id = any(${[...ids]})`;
  return new Map(rows.map((row) => [row.id, row]));
}

function showOther(row: OtherRow, access: Access | undefined, own: Head, t: Translate): OtherDossier {
  const named = { caseCode: row.caseCode, agency: row.agency, phone: formatPhone(row.phone) };
  if (!access || access.level === "none") return named;
  const path = dossierPath(row.caseCode);
  if (!access.reads)
    return { ...named, href: reasonPath(row.caseCode, `${dossierPath(own.caseCode)}/trung-lap`) };
  return {
    ...named,
    href: path,
    open: {
      subject: row.subject,
      state: say(t, statusWords(row.nationalStatus)),
      tone: statusTone(row.nationalStatus),
      submitted: formatDate(row.submittedAt),
      ended: row.closedAt !== null && row.outcome === "NONE",
      sameApplicant: row.applicantId === own.applicantId,
    },
  };
}

async function readPlaceNames({ sql }: Needs, people: readonly People[]): Promise<Map<string, string>> {
  const codes = people.flat().flatMap(({ traits }) => traits.placeCode ?? []);
  const rows = await sql<{ code: string; name: string }[]>`
    select code, name from places where code = any(${[...new Set(codes)]})`;
  return new Map(rows.map(({ code, name }) => [code, name]));
}
