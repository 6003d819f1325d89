/**
 * Finds a commune by today's name or one of before, and fills in province and commune.
 *
 * Without script both buttons post the page, which comes back with what was found; with it results come while a person types.
 */
import { useT } from "../../texts/texts.tsx";
import { findIntent, findName, pickIntent } from "../place-names.ts";
import type { PlaceOffer, PlaceSearchView } from "../step-types.ts";
import { usePlaceSearch } from "../use-place-search.ts";

type Props = {
  place: PlaceSearchView;
  /** Where the page posts to: the answer is shown at the search again. */
  address: string;
  onChoose: (field: string, offer: PlaceOffer) => void;
};

export function PlaceSearch({ place, address, onChoose }: Props) {
  const t = useT();
  const { field } = place;
  const search = usePlaceSearch(place);
  const id = `${field}-find`;
  const choose = (offer: PlaceOffer) => {
    onChoose(field, offer);
    search.finish(t("filing:place.chosen", { place: offer.now }));
    document.getElementById(field)?.focus();
  };
  return (
    <div className="field place-search">
      <label htmlFor={id}>{t("filing:place.label")}</label>
      <span className="hint" id={`${id}-hint`}>
        {t("filing:place.hint")}
      </span>
      <div className="place-search-line">
        <input
          ref={search.box}
          id={id}
          name={findName(field)}
          type="text"
          className="input"
          defaultValue={place.text}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          onChange={search.typed}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            search.now();
          }}
        />
        <button
          type="submit"
          className="button button-secondary"
          name="intent"
          value={findIntent(field)}
          formAction={`${address}#${id}`}
          onClick={(event) => {
            event.preventDefault();
            search.now();
          }}
        >
          {t("filing:place.find")}
        </button>
      </div>
      <p role="status">{search.failed ? t("filing:place.failed") : search.said}</p>
      {search.offers.length > 0 && (
        <ul className="place-offers">
          {search.offers.map((offer) => (
            <li key={offer.ward}>
              <button
                type="submit"
                className="place-offer"
                name="intent"
                value={pickIntent(field, offer.ward)}
                formAction={`${address}#${id}`}
                onClick={(event) => {
                  event.preventDefault();
                  choose(offer);
                }}
              >
                {offer.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
