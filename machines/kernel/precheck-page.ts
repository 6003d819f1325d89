/** A question before sign-in: one a page, the choices in sight, the field bears the page's name (ui.md). */
import type { Field, Option, Page } from "./form.ts";

type Question = Pick<Page, "id" | "slug" | "schema" | "when"> & Pick<Field, "readBy" | "why" | "portalName">;

export const question = (
  { readBy, why, portalName, ...page }: Question,
  choices: readonly Option[],
): Page => ({
  ...page,
  step: 1,
  title: `${page.id}.title`,
  precheck: true,
  sections: [
    {
      id: page.id,
      fields: [
        {
          name: page.id,
          kind: "radios",
          label: `${page.id}.label`,
          options: choices,
          readBy,
          ...(why ? { why } : {}),
          ...(portalName ? { portalName } : {}),
        },
      ],
    },
  ],
});
