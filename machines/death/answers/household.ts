/** The household from which the deceased is removed, and its head (death-linked §4.6, D-B6, D-B7). */
import { z } from "zod";
import { optionalName } from "../../kernel/identifiers/person-name.ts";
import { personalId } from "../../kernel/identifiers/personal-id.ts";
import { emptyOr, oneOf } from "../../kernel/identifiers/text.ts";

export const headChoices = ["applicant", "other", "deceasedWithOthers", "deceasedAlone"] as const;

/** Quan hệ với chủ hộ: what the deceased was to the head of the household. */
export const relationshipsToHead = [
  "Vợ",
  "Chồng",
  "Cha",
  "Mẹ",
  "Con",
  "Con đẻ",
  "Con nuôi",
  "Con dâu",
  "Con rể",
  "Ông",
  "Bà",
  "Anh",
  "Chị",
  "Em",
  "Cháu",
  "Chắt",
  "Bố vợ",
  "Mẹ vợ",
  "Bố chồng",
  "Mẹ chồng",
  "Cô, dì, chú, bác, cậu",
  "Người được giám hộ",
  "Người được chăm sóc",
  "Người ở nhờ, thuê, mượn",
  "Khác",
] as const;

export const schema = z.object({
  headIs: oneOf(headChoices, "error.household.headIs"),
  headName: optionalName,
  headPersonalId: emptyOr(personalId),
  relationshipToHead: oneOf(["", ...relationshipsToHead] as const, "error.household.relationshipToHead"),
  newHead: optionalName,
});
