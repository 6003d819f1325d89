/**
 * Rules of each page for the browser, loaded only with their page: `machines/<procedure>/answers/<page>.ts`, which exports `schema`.
 *
 * A page without such a module is checked by the server alone.
 */
import type { z } from "zod";

const modules = import.meta.glob<z.ZodObject>("../../machines/*/answers/*.ts", { import: "schema" });

/** Pages that are asked several times are numbered (`survivor2`) and share one module. */
const kebab = (page: string) =>
  page.replace(/\d+$/, "").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `birth/residenceArea` → the schema of that page, or undefined. */
export async function loadSchema(id: string): Promise<z.ZodObject | undefined> {
  const [procedure = "", page = ""] = id.split("/");
  return modules[`../../machines/${procedure}/answers/${kebab(page)}.ts`]?.();
}
