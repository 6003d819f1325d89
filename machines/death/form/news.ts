/** One person may be named who is told everything in the applicant's place, so that a family in mourning is called once. */
import { options } from "../../kernel/fields.ts";
import type { Page } from "../../kernel/form.ts";
import { newsReceivers, schema } from "../answers/news.ts";
import { everybody as readBy } from "./parts.ts";

export const news: Page = {
  id: "news",
  slug: "nguoi-nhan-tin",
  step: 5,
  title: "news.title",
  lead: "news.lead",
  schema,
  sections: [
    {
      id: "who",
      fields: [
        {
          name: "who",
          kind: "radios",
          label: "news.who.label",
          options: options("news.who", newsReceivers),
          readBy,
          prefill: { source: "default", read: () => "applicant" },
        },
      ],
    },
    {
      id: "other",
      revealedBy: { field: "who", values: ["other"] },
      fields: [
        { name: "fullName", kind: "text", label: "news.fullName.label", readBy },
        { name: "phone", kind: "phone", label: "news.phone.label", readBy },
        { name: "email", kind: "email", label: "news.email.label", optional: true, readBy },
      ],
    },
  ],
  check: ({ who, fullName, phone }) =>
    who === "other"
      ? [
          ...(fullName ? [] : [{ field: "fullName", message: "error.news.fullName" }]),
          ...(phone ? [] : [{ field: "phone", message: "error.phone.required" }]),
        ]
      : [],
};
