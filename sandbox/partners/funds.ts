/** Money after a death: funeral supports of the commune, funeral and survivor benefits of social insurance. Each is granted once. */
import { z } from "zod";
import { acceptedOf, type Library, type PartnerName } from "../books/library.ts";
import { funeralsPaid } from "../people/earlier-records.ts";
import { accepted, type Operation, refused } from "./operation.ts";
import { caseCode, foldName, isoDate, personalId, personName } from "./shapes.ts";

const operations = {
  grantFuneralSupport: { partner: "benefits", symbol: "QĐ-UBND" },
  grantFuneralBenefit: { partner: "socialInsurance", symbol: "QĐ-BHXH-MT" },
  grantSurvivorBenefit: { partner: "socialInsurance", symbol: "QĐ-BHXH-TT" },
} as const satisfies Record<string, { partner: PartnerName; symbol: string }>;
export type FundOperation = keyof typeof operations;

/** One funeral is paid for once, by whichever law: the two registers tell each other. */
const exclusive: Record<FundOperation, readonly FundOperation[]> = {
  grantFuneralSupport: ["grantFuneralSupport", "grantFuneralBenefit"],
  grantFuneralBenefit: ["grantFuneralSupport", "grantFuneralBenefit"],
  grantSurvivorBenefit: ["grantSurvivorBenefit"],
};

/** The deceased is named as everywhere: by number, or by the number of another paper. */
const fundRequest = z.looseObject({
  caseCode,
  personalId: personalId.optional(),
  idNumber: z.string().optional(),
  fullName: personName,
  benefit: z.string().min(1),
  amount: z.int().positive(),
  period: z.enum(["once", "monthly"]),
  people: z.int().positive(),
  payee: z.looseObject({ fullName: personName }),
  decidedOn: isoDate,
  officerId: z.string().min(1),
});
type FundRequest = z.output<typeof fundRequest>;

const grantsOf = (library: Library, operation: FundOperation) =>
  acceptedOf<FundRequest, { decidedOn: string }>(library[operations[operation].partner], operation);

export function fundGrant(library: Library, name: FundOperation): Operation<FundRequest> {
  const { partner, symbol } = operations[name];
  return {
    partner,
    name,
    kind: "change",
    body: fundRequest,
    handle: (request) => {
      const { amount, decidedOn } = request;
      const paid = exclusive[name]
        .flatMap((one) => grantsOf(library, one))
        .some((one) => isSame(one.request, request));
      const before = name !== "grantSurvivorBenefit" && funeralsPaid.includes(request.personalId ?? "");
      if (paid || before) return refused("paidAlready");
      const year = decidedOn.slice(0, 4);
      const earlier = grantsOf(library, name).filter(({ result }) => result.decidedOn.startsWith(year));
      return accepted({
        decisionNumber: `${earlier.length + 1}/${symbol}-${year}`,
        decidedOn,
        amount,
      });
    },
  };
}

/** By the personal number; of somebody without one by the paper's number, else by name. */
function isSame(one: FundRequest, other: FundRequest): boolean {
  if (one.personalId || other.personalId) return one.personalId === other.personalId;
  if (one.idNumber || other.idNumber) return one.idNumber === other.idNumber;
  return foldName(one.fullName) === foldName(other.fullName);
}
