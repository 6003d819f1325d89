/** Chooses the place whose desk is shown: first the province, then its wards; a GET form that needs no script. */
import { useT } from "../texts/texts.tsx";
import type { ChoiceView, DeskChooserView } from "./step-types.ts";

export function DeskChooser({ chooser, found }: { chooser: DeskChooserView; found: boolean }) {
  const t = useT();
  const { action, kept, province, ward, provinces, wards, noDesk } = chooser;
  return (
    <form method="get" action={action} className="desk-chooser">
      <p>{t(found ? "filing:exit.chooseOther" : "filing:exit.chooseText")}</p>
      <Kept pairs={kept} />
      <div className="form-section">
        <Place name="tinh" label={t("filing:exit.province")} value={province} choices={provinces} />
        {province && <Place name="xa" label={t("filing:exit.ward")} value={ward} choices={wards} />}
      </div>
      {noDesk && <p>{t("filing:exit.noDesk")}</p>}
      <button type="submit" className="button button-secondary">
        {t(province ? "filing:exit.showDesk" : "filing:exit.showWards")}
      </button>
    </form>
  );
}

type PlaceProps = { name: string; label: string; value: string; choices: readonly ChoiceView[] };

function Place({ name, label, value, choices }: PlaceProps) {
  const t = useT();
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} className="input" defaultValue={value}>
        <option value="">{t("filing:choose")}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What a GET form keeps in the address beside its own fields. */
export const Kept = ({ pairs }: { pairs: DeskChooserView["kept"] }) =>
  pairs.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
