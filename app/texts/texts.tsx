/**
 * Texts for components.
 *
 * The server hands i18next's translator down; in the browser the namespaces that the page declared lie in the document as JSON,
 * so i18next itself is never shipped.
 */
import { createContext, type ReactNode, useContext } from "react";

export type Params = Readonly<Record<string, string | number>>;
/** `t("namespace:key", params)`; an unknown key is shown as it is, so that a hole is seen and not hidden. */
export type Translate = (key: string, params?: Params) => string;

export type Catalogues = Readonly<Record<string, Readonly<Record<string, string>>>>;
type Texts = {
  language: "vi" | "en";
  t: Translate;
  /** On the server: the namespaces that the document hands to the browser's script. */
  catalogues?: (names: readonly string[]) => Catalogues;
};
const TextsContext = createContext<Texts>({ language: "vi", t: (key) => key });

export function TextsProvider({ texts, children }: { texts: Texts; children: ReactNode }) {
  return <TextsContext.Provider value={texts}>{children}</TextsContext.Provider>;
}

export const useT = (): Translate => useContext(TextsContext).t;
/** Namespaces to lay into the document; in the browser they lie there already. */
export function useCatalogues(names: readonly string[]): Catalogues | undefined {
  return useContext(TextsContext).catalogues?.(names);
}
export const useLanguage = (): "vi" | "en" => useContext(TextsContext).language;

/** A translator over resolved catalogues: `{ common: { "key": "Text {{param}}" } }`. */
export function translateFrom(catalogues: Catalogues): Translate {
  return (key, params) => {
    const [namespace = "", name = ""] = key.split(/:(.*)/s);
    const text = catalogues[namespace]?.[name];
    if (text === undefined) return key;
    return text.replace(/\{\{(\w+)\}\}/g, (hole, param: string) => String(params?.[param] ?? hole));
  };
}
