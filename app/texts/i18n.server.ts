/** Wording in Vietnamese and English on the server (i18next); procedures bring their own namespaces. */

import { createInstance, type i18n } from "i18next";
import { sha256Hex } from "#app/sha256.ts";
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

/** Stands for what the rules of every procedure may say in the browser: its `error.*` texts under its own name. */
const ofRules = "rules";

/** Catalogues for the browser; undefined when one of the names is none. */
export function textsFor(
  language: Language,
  names: readonly string[],
): Record<string, Catalogue> | undefined {
  const all = catalogues(language);
  if (names.some((name) => name !== ofRules && !Object.hasOwn(all, name))) return undefined;
  const rules = names.includes(ofRules)
    ? Object.values(procedures).map((one) => [one.id, rulesOf(one.texts[language])])
    : [];
  return Object.fromEntries([...rules, ...names.flatMap((name) => (all[name] ? [[name, all[name]]] : []))]);
}

const rulesOf = (texts: Catalogue): Catalogue =>
  Object.fromEntries(Object.entries(texts).filter(([key]) => key.startsWith("error.")));

/** Changes whenever a text does, so that browsers may keep what they fetched. */
export const textsVersion = (texts: Record<string, Catalogue>): string =>
  sha256Hex(JSON.stringify(texts)).slice(0, 16);

const addresses = new Map<string, string>();

/** Where a page's script fetches its texts: `/van-ban/vi/common+filing/<version>`. @throws Error for an unknown name: a bug. */
export function textsAddress(language: Language, names: readonly string[]): string {
  const path = `/van-ban/${language}/${names.join("+")}`;
  const known = addresses.get(path);
  if (known) return known;
  const texts = textsFor(language, names);
  if (!texts) throw new Error(`No texts ${names.join(", ")}`);
  const address = `${path}/${textsVersion(texts)}`;
  addresses.set(path, address);
  return address;
}

/** Language of a request: the cookie of the person's choice, else Vietnamese. */
export function languageOf(request: Request): Language {
  return /(?:^|;\s*)language=en(?:;|$)/.test(request.headers.get("cookie") ?? "") ? "en" : "vi";
}
