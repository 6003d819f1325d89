/** Choosing the province first, so that the list of communes needs no script: a plain GET form of its own. */
import type { Act, ForwardChoice } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { Select } from "./controls.tsx";

export function ProvinceForm({ act, choice }: { act: Act; choice: ForwardChoice }) {
  const t = useT();
  return (
    <form method="get" className="stack">
      <input type="hidden" name="viec" value={act.type} />
      <input type="hidden" name="phan" value={act.component} />
      <Select
        name="tinh"
        label={t("officer:decide.province")}
        empty={t("officer:decide.province.choose")}
        options={choice.provinces}
        value={choice.province}
      />
      <button type="submit" className="button button-secondary">
        {t("officer:decide.province.show")}
      </button>
    </form>
  );
}
