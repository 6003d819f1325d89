/** What a page of the wizard shows around its communes: the search above them, the change behind a known one. */
import { formatDate } from "#app/calendar/local-time.ts";
import { findName, readPlaceIntent } from "#app/forms/place-names.ts";
import type { Typed } from "#app/forms/read-form.ts";
import type { FieldView } from "#app/forms/step-types.ts";
import { fieldsOf, type Known } from "#app/forms/wizard.ts";
import { offerPlaces } from "#app/places/place-offers.server.ts";
import { formerNamesIn } from "#app/places/resolve-place.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import type { Field, Page } from "#machines/kernel/form.ts";

type Reading = Pick<Services, "sql">;

/** Fields with a search above each pair of province and commune that is asked, and with the changes behind known communes. */
export async function withPlaces(
  services: Reading,
  views: readonly FieldView[],
  { page, known, typed }: { page: Page; known: Known; typed: Typed | undefined },
  t: Translate,
): Promise<FieldView[]> {
  const named = views.map((view) => withFormerName(view, page, known, t));
  return Promise.all(named.map((view) => withSearch(services, view, named, typed, t)));
}

async function withSearch(
  services: Reading,
  view: FieldView,
  all: readonly FieldView[],
  typed: Typed | undefined,
  t: Translate,
): Promise<FieldView> {
  const isAsked = (one: FieldView | undefined) => one && one.locked === undefined;
  if (view.kind !== "ward" || !isAsked(view) || !isAsked(all.find(({ name }) => name === view.of)))
    return view;
  const text = typed?.[findName(view.name)] ?? "";
  const intent = readPlaceIntent(typed?.intent);
  const isMeant = intent?.ward === view.name;
  const chosen =
    isMeant && intent.code === view.value && view.choices?.find(({ value }) => value === view.value);
  const place =
    text && (isMeant || view.value === "")
      ? await offerPlaces(services, text, t)
      : { text, said: chosen ? t("filing:place.chosen", { place: chosen.label }) : "", offers: [] };
  return { ...view, place: { field: view.name, ...place } };
}

/** The label of a source also says what the commune was called there, or that it was split. */
function withFormerName(view: FieldView, page: Page, { sources, earlier }: Known, t: Translate): FieldView {
  const prefill = fieldsOf(page, earlier).find(({ name }) => name === view.name)?.prefill;
  if (view.kind !== "ward" || !prefill || (view.value !== "" && !view.source)) return view;
  const source = sources[prefill.from?.(sources, earlier) ?? prefill.source];
  const changes = formerNamesIn(source, view.value).map(({ name, changedOn }) =>
    view.value
      ? t("filing:place.was", { before: name, day: formatDate(changedOn) })
      : t("filing:place.open", { before: name }),
  );
  const said = [view.source, ...new Set(changes)].filter(Boolean).join(" · ");
  return said ? { ...view, source: said } : view;
}

/** The post of a search as if the page had been typed that way; undefined for any other post. */
export async function applyPlaceIntent(
  { sql }: Reading,
  fields: readonly Field[],
  typed: Typed,
): Promise<Typed | undefined> {
  const intent = readPlaceIntent(typed.intent);
  if (!intent) return undefined;
  const { options } = fields.find(({ name }) => name === intent.ward) ?? {};
  const province = options && "catalogue" in options ? options.of : undefined;
  const [place] = intent.code
    ? await sql<
        { parent: string }[]
      >`select parent_code as parent from places where code = ${intent.code} and level = 'commune'`
    : [];
  if (!intent.code || !province || !place) return typed;
  return { ...typed, [province]: place.parent, [intent.ward]: intent.code, [findName(intent.ward)]: "" };
}

/** Somebody typed a place, chose none and went on: what was found is shown first. */
export async function hasOpenSearch(services: Reading, fields: readonly Field[], typed: Typed, t: Translate) {
  for (const { name, kind } of fields) {
    const text = kind === "ward" && !typed[name] ? (typed[findName(name)] ?? "") : "";
    if (text && (await offerPlaces(services, text, t)).offers.length > 0) return true;
  }
  return false;
}
