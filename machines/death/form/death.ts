/** Step 2: when, where and of what the person died (death-linked §4.3; gate G2; D-B1, D-B5). */
import { address } from "../../kernel/fields.ts";
import type { Answers, Field, Page } from "../../kernel/form.ts";
import { schema } from "../answers/death.ts";
import { readAnswers } from "../answers.ts";
import { deathProblems } from "../death-problems.ts";
import { noticeMoment } from "../sources.ts";
import { everybody, fetches, fromNotice, registration } from "./parts.ts";

const place = (part: "provinceCode" | "wardCode" | "detail"): Field["prefill"] =>
  fromNotice((notice) => notice.place[part]);

/** Who died at home mostly has a notice of the commune, or none. */
const diedAtHome = (answers: Answers): boolean => readAnswers(answers).deathNotice?.way === "sameCommittee";

export const death: Page = {
  id: "death",
  slug: "thong-tin-chet",
  step: 2,
  title: "death.title",
  lead: "death.lead",
  schema,
  sections: [
    {
      id: "time",
      title: "death.time.title",
      fields: [
        {
          name: "diedOn",
          kind: "partialDate",
          label: "death.diedOn.label",
          hint: "death.diedOn.hint",
          readBy: everybody,
          portalName: "NctccNgayChet",
          prefill: fromNotice((notice) => noticeMoment(notice).day),
        },
        {
          name: "diedAt",
          kind: "text",
          label: "death.diedAt.label",
          hint: "death.diedAt.hint",
          optional: true,
          readBy: registration,
          prefill: fromNotice((notice) => noticeMoment(notice).time),
        },
      ],
    },
    {
      id: "place",
      title: "death.place.title",
      fields: [
        {
          name: "atLastResidence",
          kind: "checkbox",
          label: "death.atLastResidence.label",
          hint: "death.atLastResidence.hint",
          optional: true,
          readBy: registration,
          portalName: "NoichetIsNoiCuTruCuoiCung",
          when: (answers) => !fetches(answers),
          prefill: {
            source: "suggestion",
            read: (_, answers) => (diedAtHome(answers) ? "on" : undefined),
          },
        },
        ...address({
          names: { province: "provinceCode", ward: "wardCode", detail: "detail" },
          readBy: registration,
          prefill: place,
        }).map((field) =>
          field.name === "detail"
            ? { ...field, hint: "death.detail.hint", portalName: "NoichetDiachi" }
            : field,
        ),
      ],
    },
    {
      id: "cause",
      title: "death.cause.title",
      fields: [
        {
          name: "cause",
          kind: "textarea",
          label: "death.cause.label",
          hint: "death.cause.hint",
          optional: true,
          readBy: registration,
          portalName: "NguyenNhanChet",
          prefill: fromNotice((notice) => notice.cause),
        },
      ],
    },
  ],
  check: deathProblems,
};
