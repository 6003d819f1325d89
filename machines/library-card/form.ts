/** The two pages of the form, and the one reader the portal does not serve. */
import type { Answers, Exit, Field, Page } from "../kernel/form.ts";
import { card, readAnswers, reader } from "./answers.ts";

const membership = ["membership"];
const both = ["membership", "card"];
const isChild = (answers: Answers) => readAnswers(answers).reader.readerKind === "child";
const choices = (field: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: `${field}.${value}` }));

const readerFields: readonly Field[] = [
  { name: "fullName", kind: "text", label: "fullName", readBy: both, autoComplete: "name" },
  {
    name: "birthDate",
    kind: "date",
    label: "birthDate",
    hint: "birthDate.hint",
    readBy: membership,
    autoComplete: "bday",
  },
  {
    name: "readerKind",
    kind: "radios",
    label: "readerKind",
    why: "readerKind.why",
    options: choices("readerKind", ["adult", "child"]),
    readBy: membership,
  },
  {
    name: "province",
    kind: "province",
    label: "province",
    options: { catalogue: "provinces" },
    readBy: both,
  },
  {
    name: "ward",
    kind: "ward",
    label: "ward",
    options: { catalogue: "wards", of: "province" },
    readBy: both,
  },
  {
    name: "addressDetail",
    kind: "text",
    label: "addressDetail",
    readBy: both,
    autoComplete: "street-address",
  },
  { name: "phone", kind: "phone", label: "phone", readBy: both, autoComplete: "tel" },
];

const cardFields: readonly Field[] = [
  {
    name: "cardKind",
    kind: "radios",
    label: "cardKind",
    options: choices("cardKind", ["card", "none"]),
    readBy: ["card"],
  },
  {
    name: "channel",
    kind: "radios",
    label: "channel",
    options: choices("channel", ["electronic", "counter", "post"]),
    readBy: ["card"],
  },
  { name: "guardianName", kind: "text", label: "guardianName", readBy: membership, when: isChild },
  {
    name: "guardianId",
    kind: "personalId",
    label: "guardianId",
    why: "guardianId.why",
    readBy: membership,
    when: isChild,
  },
];

export const libraryCardPages: readonly Page[] = [
  {
    id: "reader",
    slug: "ban-doc",
    step: 1,
    title: "reader.title",
    lead: "reader.lead",
    sections: [{ id: "reader", fields: readerFields }],
    schema: reader,
    check: ({ birthDate }, _answers, today) =>
      String(birthDate) > today ? [{ field: "birthDate", message: "error.birthDate.future" }] : [],
  },
  {
    id: "card",
    slug: "the",
    step: 2,
    title: "card.title",
    sections: [{ id: "card", fields: cardFields }],
    schema: card,
  },
];

/** Children under three come to the reading room with their parents and need no card. */
export const libraryCardExits: readonly Exit[] = [
  {
    id: "tooYoung",
    title: "exit.tooYoung.title",
    text: "exit.tooYoung.text",
    page: "reader",
    agencyOf: "membership",
    when: (answers, today) =>
      Number(today.slice(0, 4)) - Number(readAnswers(answers).reader.birthDate.slice(0, 4)) < 3,
  },
];
