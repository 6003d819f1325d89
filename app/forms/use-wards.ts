/** Wards of a chosen province and the agencies of a chosen ward, loaded while a person chooses. */
import { useEffect, useRef, useState } from "react";
import type { UseFormSetValue } from "react-hook-form";
import type { ChoiceView, FieldView, PlaceOffer } from "./step-types.ts";

/**
 * `failed` names ward fields whose list did not come: a button then asks the server to show it. `agencies` by ward field once another
 * ward was chosen: null before they are known, `""` for a ward without them.
 */
export function useWards(fields: readonly FieldView[], setValue: UseFormSetValue<Record<string, unknown>>) {
  const [choices, setChoices] = useState<Record<string, ChoiceView[]>>({});
  const [failed, setFailed] = useState<Record<string, boolean>>({});
  const [agencies, setAgencies] = useState<Record<string, string | null>>({});
  /** Wards to choose as soon as their list is there. */
  const wanted = useRef<Record<string, string>>({});

  /** Names the agencies of the ward that the field holds now. */
  const showAgencies = (ward: FieldView, code: string) => {
    const { name, of = "", agencyKinds } = ward;
    if (!agencyKinds) return;
    setAgencies((known) => ({ ...known, [name]: null }));
    const province = selectOf(of)?.value;
    if (!code || !province) return;
    void loadJson<Record<string, string>>(`${province}/${code}`).then((names) => {
      if (!names || selectOf(name)?.value !== code) return;
      const own = agencyKinds.map((kind) => names[kind]);
      setAgencies((known) => ({ ...known, [name]: own.every(Boolean) ? own.join("; ") : "" }));
    });
  };
  /** Called after every change; only provinces and wards matter. */
  const changed = (name: string) => {
    const own = fields.find((field) => field.name === name && field.of);
    if (own) showAgencies(own, selectOf(name)?.value ?? "");
    const ward = fields.find(({ of }) => of === name);
    const element = selectOf(name);
    if (!ward || !element) return;
    const province = element.value;
    delete wanted.current[ward.name];
    setValue(ward.name, "");
    showAgencies(ward, "");
    setChoices((known) => ({ ...known, [ward.name]: [] }));
    if (province)
      void loadJson<ChoiceView[]>(province).then((wards) => {
        // Somebody may have chosen again meanwhile.
        if (element.value !== province) return;
        setChoices((known) => ({ ...known, [ward.name]: wards ?? [] }));
        setFailed((known) => ({ ...known, [ward.name]: !wards?.length }));
      });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: when a list has come
  useEffect(() => {
    for (const [name, value] of Object.entries(wanted.current)) {
      const ward = fields.find((field) => field.name === name);
      if (!ward || !choices[name]?.some((choice) => choice.value === value)) continue;
      delete wanted.current[name];
      setValue(name, value);
      showAgencies(ward, value);
      // Whoever keeps what is typed learns of it as if a person had chosen.
      selectOf(name)?.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }, [choices, setValue]);
  // Somebody may have chosen a province before the script woke.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page wakes
  useEffect(() => {
    for (const { of } of fields) {
      const shown = of && fields.find(({ name }) => name === of)?.value;
      const element = of ? selectOf(of) : undefined;
      if (of && element && element.value !== (shown ?? "")) changed(of);
    }
  }, []);
  /** Fills in a ward that was chosen before: now, or when the list of its province has come. */
  const want = (name: string, value: string) => {
    wanted.current[name] = value;
    setValue(name, value);
  };
  /** Fills in a place that was found. */
  const choose = (name: string, { province, ward }: PlaceOffer) => {
    const of = fields.find((field) => field.name === name)?.of;
    if (!of) return;
    setValue(of, province);
    changed(of);
    want(name, ward);
  };
  return { choices, failed, agencies, changed, want, choose };
}

function selectOf(name: string): HTMLSelectElement | undefined {
  const element = document.getElementById(name);
  return element instanceof HTMLSelectElement ? element : undefined;
}

/** Without an answer lists stay empty; the server still takes the page with its own. */
async function loadJson<T>(place: string): Promise<T | undefined> {
  try {
    const response = await fetch(`/dia-danh/${encodeURI(place)}`, {
      headers: { accept: "application/json" },
    });
    return response.ok ? ((await response.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}
