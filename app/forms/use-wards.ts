/** Wards of a chosen province, loaded while a person chooses. */
import { useEffect, useState } from "react";
import type { UseFormSetValue } from "react-hook-form";
import type { ChoiceView, FieldView } from "./step-types.ts";

/** `failed` names ward fields whose list did not come: a button then asks the server to show it. */
export function useWards(fields: readonly FieldView[], setValue: UseFormSetValue<Record<string, unknown>>) {
  const [choices, setChoices] = useState<Record<string, ChoiceView[]>>({});
  const [failed, setFailed] = useState<Record<string, boolean>>({});
  /** Called after every change; only a province with a ward field beside it matters. */
  const changed = (name: string) => {
    const ward = fields.find(({ of }) => of === name);
    const element = document.getElementById(name);
    if (!ward || !(element instanceof HTMLSelectElement)) return;
    const province = element.value;
    setValue(ward.name, "");
    setChoices((known) => ({ ...known, [ward.name]: [] }));
    if (province)
      void loadWards(province).then((wards) => {
        // Somebody may have chosen again meanwhile.
        if (element.value !== province) return;
        setChoices((known) => ({ ...known, [ward.name]: wards }));
        setFailed((known) => ({ ...known, [ward.name]: wards.length === 0 }));
      });
  };
  // Somebody may have chosen a province before the script woke.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page wakes
  useEffect(() => {
    for (const { of } of fields) {
      const shown = of && fields.find(({ name }) => name === of)?.value;
      const element = of ? document.getElementById(of) : null;
      if (of && element instanceof HTMLSelectElement && element.value !== (shown ?? "")) changed(of);
    }
  }, []);
  return { choices, failed, changed };
}

/** Without an answer the list stays empty; the server still takes the page with its own list. */
async function loadWards(province: string): Promise<ChoiceView[]> {
  try {
    const response = await fetch(`/dia-danh/${encodeURIComponent(province)}`, {
      headers: { accept: "application/json" },
    });
    return response.ok ? ((await response.json()) as ChoiceView[]) : [];
  } catch {
    return [];
  }
}
