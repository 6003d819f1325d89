/** Wording in Vietnamese and English on the server (i18next); procedures bring their own namespaces. */
import { createInstance, type i18n } from "i18next";
import { procedures } from "#machines/registry.ts";
import { namespaces } from "./namespaces.ts";
import type { Params, Translate } from "./texts.tsx";

export const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];

type Catalogue = Readonly<Record<string, string>>;

/** All catalogues of a language by namespace. */
function catalogues(language: Language): Record<string, Catalogue> {
  const shared = Object.entries(namespaces).map(([name, texts]): [string, Catalogue] => [
    name,
    texts[language],
  ]);
  const own = Object.values(procedures).map((p): [string, Catalogue] => [p.id, p.texts[language]]);
  return Object.fromEntries([...shared, ...own]);
}

let instance: i18n | undefined;
function i18next(): i18n {
  if (instance) return instance;
  instance = createInstance();
  void instance.init({
    lng: "vi",
    fallbackLng: "vi",
    resources: { vi: catalogues("vi"), en: catalogues("en") },
    initAsync: false,
    showSupportNotice: false,
    keySeparator: false,
    nsSeparator: ":",
    interpolation: { escapeValue: false }, // React escapes; other callers write plain text
  });
  return instance;
}

/** `t("namespace:key", params)` in a language. */
export function translator(language: Language): Translate {
  const t = i18next().getFixedT(language);
  return (key: string, params?: Params) => t(key, { ...params });
}

/** Catalogues that a page hands to the browser. */
export function textsFor(language: Language, names: readonly string[]): Record<string, Catalogue> {
  const all = catalogues(language);
  return Object.fromEntries(names.flatMap((name) => (all[name] ? [[name, all[name]]] : [])));
}

/** Language of a request: the cookie of the person's choice, else Vietnamese. */
export function languageOf(request: Request): Language {
  return /(?:^|;\s*)language=en(?:;|$)/.test(request.headers.get("cookie") ?? "") ? "en" : "vi";
}
