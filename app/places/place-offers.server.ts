/** What was found for a typed place, in words: each offer names the change when the typed name is one of before. */
import { formatDate } from "#app/calendar/local-time.ts";
import type { PlaceOffer, PlaceSearchView } from "#app/forms/step-types.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import { findPlaces, type PlaceFound } from "./find-places.server.ts";

export async function offerPlaces(
  services: Pick<Services, "sql">,
  text: string,
  t: Translate,
): Promise<Omit<PlaceSearchView, "field">> {
  const found = await findPlaces(services, text);
  return { text, said: saidOf(found, t), offers: found.map((place) => offerOf(place, t)) };
}

const offerOf = (place: PlaceFound, t: Translate): PlaceOffer => ({
  province: place.provinceCode,
  ward: place.wardCode,
  now: todaysName(place),
  label: place.former ? changeOf(formerName(place.former), place, t) : todaysName(place),
});

type Now = { ward: string; province: string };
export const todaysName = ({ ward, province }: Now): string => `${ward}, ${province}`;
const formerName = ({ commune, district, province }: NonNullable<PlaceFound["former"]>): string =>
  [...new Set([commune, district, province])].join(", ");

/** "Phường 12, Quận Gò Vấp, … → nay là Phường An Hội Tây, … (từ 01/07/2025)". */
export const changeOf = (
  before: string,
  place: Now & { former?: { changedOn: string } },
  t: Translate,
): string =>
  t("filing:place.changed", {
    before,
    now: todaysName(place),
    day: place.former ? formatDate(place.former.changedOn) : "",
  });

function saidOf(found: readonly PlaceFound[], t: Translate): string {
  const [first] = found;
  if (!first) return t("filing:place.none");
  if (first.split && first.former) return t("filing:place.split", { before: formerName(first.former) });
  return t("filing:place.some", { count: found.length });
}
