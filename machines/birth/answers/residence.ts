/** The household that the child joins (birth-linked §4.6). */
import { z } from "zod";
import { addressDetail, provinceCode, wardCode } from "../../kernel/identifiers/numbers.ts";
import { oneOf } from "../../kernel/identifiers/text.ts";

/** Quan hệ với chủ hộ, in the order and words of the national form. */
export const relationshipsToHead = [
  "Con",
  "Con đẻ",
  "Con chồng",
  "Con nuôi",
  "Con vợ",
  "Anh",
  "Anh họ",
  "Chị",
  "Chị họ",
  "Em",
  "Em ruột",
  "Em chồng",
  "Em họ",
  "Em vợ",
  "Cháu",
  "Cháu nội",
  "Cháu ngoại",
  "Cháu họ",
  "Chắt",
  "Người được giám hộ",
  "Người được chăm sóc",
  "Người được trợ giúp",
  "Người được nuôi dưỡng",
  "Người thuê nhà",
  "Người mượn nhà",
  "Người ở nhờ",
] as const;

export const schema = z.object({
  headIs: oneOf(["father", "mother", "applicant", "other"], "error.residence.headIs"),
  relationshipToHead: oneOf(relationshipsToHead, "error.residence.relationshipToHead"),
  provinceCode: provinceCode(),
  wardCode: wardCode(),
  addressDetail: addressDetail(),
  ownerIs: oneOf(["father", "mother", "both"], "error.residence.ownerIs"),
});
