/**
 * Texts for components.
 *
 * The server hands i18next's translator down; the browser fetches the namespaces that the page declared once and keeps them, so
 * i18next itself is never shipped and no page carries the texts of all.
 */
import { createContext, type ReactNode, useContext } from "react";

export type Params = Readonly<Record<string, string | number>>;
/** `t("namespace:key", params)`; an unknown key is shown as it is, so that a hole is seen and not hidden. */
export type Translate = (key: string, params?: Params) => string;

export type Catalogues = Readonly<Record<string, Readonly<Record<string, string>>>>;
type Texts = {
  language: "vi" | "en";
  t: Translate;
  /** Where the browser's script finds these namespaces. */
  address?: (names: readonly string[]) => string;
  /** Families in mourning read this page. */
  tone?: "calm" | undefined;
};
const TextsContext = createContext<Texts>({ language: "vi", t: (key) => key });

export function TextsProvider({ texts, children }: { texts: Texts; children: ReactNode }) {
  return <TextsContext.Provider value={texts}>{children}</TextsContext.Provider>;
}

export const useT = (): Translate => useContext(TextsContext).t;
/** Address of the namespaces that a page with script needs. */
export const useTextsAddress = (names: readonly string[]): string | undefined =>
  useContext(TextsContext).address?.(names);
export const useTone = (): "calm" | undefined => useContext(TextsContext).tone;
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
