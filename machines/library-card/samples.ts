/** Complete valid answers: an adult by post, a child whose guardian is asked, an adult who wants no card. Nobody here is real. */
import type { Procedure } from "../kernel/procedure.ts";

const adult = {
  fullName: "NGUYỄN VĂN THỬ",
  birthDate: "1992-11-10",
  readerKind: "adult",
  province: "19",
  ward: "01954",
  addressDetail: "Thôn 1",
  phone: "0900000001",
};

export const libraryCardSamples = {
  adultByPost: { answers: { reader: adult, card: { cardKind: "card", channel: "post" } }, sources: {} },
  childAtCounter: {
    answers: {
      reader: { ...adult, fullName: "NGUYỄN THỊ THỬ", birthDate: "2016-11-10", readerKind: "child" },
      card: {
        cardKind: "card",
        channel: "counter",
        guardianName: "NGUYỄN VĂN THỬ",
        guardianId: "019092000001",
      },
    },
    sources: {},
  },
  withoutCard: { answers: { reader: adult, card: { cardKind: "none", channel: "electronic" } }, sources: {} },
} satisfies Procedure["samples"];
