/** What the register of benefits knows, as the form asks for it; codes that the form does not offer count as unknown. */
import { insuranceStatuses } from "./answers/insurance.ts";
import { meritKinds } from "./answers/merit.ts";
import type { DeathAnswers } from "./answers.ts";
import type { BenefitStatus } from "./sources.ts";

type Declared<K extends keyof DeathAnswers> = NonNullable<DeathAnswers[K]>;

export function insuranceOnRecord(
  record: NonNullable<BenefitStatus["insurance"]>,
): Declared<"insurance"> | undefined {
  const status = insuranceStatuses.find((one) => one === record.status);
  return status && { status, insuranceCode: record.insuranceCode, months: record.months };
}

export function meritOnRecord(record: NonNullable<BenefitStatus["merit"]>): Declared<"merit"> | undefined {
  const { decisionNumber, decisionDate, decisionUnit } = record;
  const objectKind = meritKinds.find((one) => one === record.objectKind);
  return objectKind && { objectKind, decisionNumber, decisionDate, decisionUnit };
}
