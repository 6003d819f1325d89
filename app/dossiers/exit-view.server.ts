/** An exit in words: its case and clause, what to bring, where it is served instead, and the desk of the place that is known or chosen. */
import type { DeskChooserView, ExitView } from "#app/forms/step-types.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import type { Answers, Exit, Sources } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { type Agency, agenciesFor, listProvinces, listWards } from "./draft-catalogues.server.ts";
import { draftWords } from "./draft-words.ts";
import { differencesOf } from "./exit-differences.ts";

/** What a person chose on the exit page itself: codes, not checked yet. */
export type ChosenPlace = { province: string; ward: string };
export const placeParams = { province: "tinh", ward: "xa" } as const;
/** Where the page goes on after a place was chosen. */
export const deskAnchor = "noi-giai-quyet";

export const chosenPlace = (query: URLSearchParams): ChosenPlace => ({
  province: query.get(placeParams.province) ?? "",
  ward: query.get(placeParams.ward) ?? "",
});

export type ExitAsk = {
  exit: Exit;
  /** Freed of everything hidden. */
  answers: Answers;
  sources: Sources;
  place: ChosenPlace;
  /** The page's own address and what it keeps when a place is chosen. */
  form: Pick<DeskChooserView, "action" | "kept">;
  back: string;
  away: ExitView["away"];
  /** Where the exit's remedy is posted; before a draft exists there is none. */
  remedy?: { action: string; revision: number };
};

export async function viewExit(
  services: Pick<Services, "sql">,
  procedure: Procedure,
  { exit, answers, sources, place, form, back, away, remedy }: ExitAsk,
  t: Translate,
): Promise<ExitView> {
  const { text, line } = draftWords(procedure, t);
  const { desk, chooser } = await deskOf(services, procedure, exit, answers, place);
  return {
    title: text(exit.title),
    text: text(exit.text),
    lines: (exit.lines?.(sources, answers) ?? []).map(line),
    ...(exit.clause ? { clause: text(exit.clause) } : {}),
    differences: differencesOf(procedure, exit, { answers, sources }, t),
    ...(exit.remedy && remedy ? { remedy: { ...remedy, text: text(exit.remedy.label) } } : {}),
    papers: (exit.papers ?? []).map((key) => text(key)),
    ...(exit.link ? { link: { href: exit.link.href, text: text(exit.link.text) } } : {}),
    ...(desk ? { desk: shownDesk(desk) } : {}),
    ...(chooser ? { chooser: { ...chooser, action: `${form.action}#${deskAnchor}`, kept: form.kept } } : {}),
    back,
    away,
  };
}

const shownDesk = ({ name, address, phone, openingHours }: Agency) => ({
  name,
  address,
  phone,
  openingHours,
});

type Found = { desk?: Agency | undefined; chooser?: Omit<DeskChooserView, "action" | "kept"> };

/** The desk of the ward that the answers name; else of the ward chosen here, with the lists to choose from. */
async function deskOf(
  services: Pick<Services, "sql">,
  procedure: Procedure,
  { agencyOf }: Exit,
  answers: Answers,
  place: ChosenPlace,
): Promise<Found> {
  if (!agencyOf) return {};
  const known = wardOf(procedure, answers, agencyOf);
  const of = { parts: [agencyOf], answers };
  if (known) return { desk: (await agenciesFor(services, procedure, of, known))[0] };
  const provinces = await listProvinces(services);
  const province = provinces.some(({ value }) => value === place.province) ? place.province : "";
  const wards = province ? await listWards(services, province) : [];
  const ward = wards.some(({ value }) => value === place.ward) ? place.ward : "";
  const [desk] = ward ? await agenciesFor(services, procedure, of, ward) : [];
  return { desk, chooser: { province, ward, provinces, wards, noDesk: ward !== "" && !desk } };
}

/** The ward that decides this component's agency, else any ward that decides one. */
function wardOf({ pages }: Procedure, answers: Answers, component: string): string | undefined {
  const chosen = pages.flatMap(({ id, sections }) =>
    sections.flatMap(({ fields }) =>
      fields.flatMap(({ name, agencyOf }) => {
        const ward = answers[id]?.[name];
        return agencyOf && typeof ward === "string" && ward ? [{ ward, agencyOf }] : [];
      }),
    ),
  );
  return (chosen.find(({ agencyOf }) => agencyOf.includes(component)) ?? chosen[0])?.ward;
}
