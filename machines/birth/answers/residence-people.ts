/** Head of the household and owner of the dwelling, where they are not the parents (birth-linked §4.6, B12, B13). */
import { z } from "zod";
import { optionalName, personName } from "../../kernel/identifiers/person-name.ts";
import { personalId } from "../../kernel/identifiers/personal-id.ts";
import { checkbox, emptyOr } from "../../kernel/identifiers/text.ts";

export const schema = z.object({
  headName: personName("error.residence.headName"),
  headPersonalId: personalId,
  ownerIsHead: checkbox,
  ownerName: optionalName,
  ownerPersonalId: emptyOr(personalId),
});
