/**
 * Ticks beside the answers and papers of a dossier, and the button that leads into the supplement with what was ticked.
 *
 * A plain GET form: the ticks stand where the things are and belong to the form by its id, so no script is needed.
 */
import { createContext, useContext } from "react";
import type { SupplementPick } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";

const formId = "yeu-cau-bo-sung";
const PickContext = createContext<SupplementPick | undefined>(undefined);
export const SupplementPicks = PickContext.Provider;

/** Nothing where this may not be asked for again. */
export function PickTick({ target, label }: { target: string; label: string }) {
  const t = useT();
  const pick = useContext(PickContext);
  if (!pick?.targets.includes(target)) return null;
  return (
    <label className="desk-pick no-print">
      <input
        type="checkbox"
        form={formId}
        name="muc"
        value={target}
        aria-label={t("decisions:pick.tick", { label })}
      />
      <span aria-hidden="true">{t("decisions:pick.short")}</span>
    </label>
  );
}

/** The papers of the dossier, those without a file among them. */
export function PickPapers({ papers }: { papers: readonly { id: string; label: string }[] }) {
  const pick = useContext(PickContext);
  const offered = papers.filter(({ id }) => pick?.targets.includes(`paper:${id}`));
  if (offered.length === 0) return null;
  return (
    <ul className="desk-pick-list no-print">
      {offered.map(({ id, label }) => (
        <li key={id}>
          {label} <PickTick target={`paper:${id}`} label={label} />
        </li>
      ))}
    </ul>
  );
}

/** One button per part of this desk that may ask. */
export function PickForm({ caseCode }: { caseCode: string }) {
  const t = useT();
  const pick = useContext(PickContext);
  if (!pick || pick.targets.length === 0) return null;
  return (
    <form
      id={formId}
      method="get"
      action={`/can-bo/ho-so/${caseCode}/quyet-dinh`}
      className="notice notice-neutral desk-pick-form no-print"
      aria-label={t("decisions:pick.title")}
    >
      <input type="hidden" name="viec" value={pick.type} />
      <p>{t("decisions:pick.text")}</p>
      <div className="button-row">
        {pick.parts.map(({ value, label }) => (
          <button key={value} type="submit" name="phan" value={value} className="button button-secondary">
            {t("decisions:pick.go", { part: label })}
          </button>
        ))}
      </div>
    </form>
  );
}
