/** Which catalogues the browser can fetch. */
import { expect, it } from "vitest";
import { textsFor } from "./i18n.server.ts";

it("gives the texts of known names, and none for a name that only JavaScript knows", () => {
  expect(textsFor("vi", ["common", "rules"])).toHaveProperty("common");
  for (const name of ["", "constructor", "__proto__", "toString", "khong-co"])
    expect(textsFor("vi", ["common", name]), name).toBeUndefined();
});
