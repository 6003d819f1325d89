/** Where a death is registered: at the last residence; where nobody knows it, at the place of death (Luật Hộ tịch Đ32). */
import type { DeathAnswers } from "./answers.ts";

type Ward = { provinceCode: string; wardCode: string };
type Given = { provinceCode?: string; wardCode?: string } | undefined;

const ward = (place: Given): Ward | undefined =>
  place?.provinceCode && place.wardCode
    ? { provinceCode: place.provinceCode, wardCode: place.wardCode }
    : undefined;

export const competentPlace = ({ deceased, death }: DeathAnswers): Ward | undefined =>
  ward(deceased?.residenceKind === "unknown" ? undefined : deceased) ?? ward(death);
