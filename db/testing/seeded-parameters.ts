/** The seeded dated numbers, for tests of rules that read them without a database. */
import type { DatedParameters } from "../../machines/kernel/parameters.ts";
import { parameterRows } from "../seed/parameters.ts";

const rows = [...parameterRows].sort((a, b) => a.validFrom.localeCompare(b.validFrom));

export const seededParameters: DatedParameters = Object.fromEntries(
  [...new Set(rows.map(({ key }) => key))].map((key) => [
    key,
    rows.flatMap((row) =>
      row.key === key && typeof row.value === "number"
        ? [{ validFrom: row.validFrom, value: row.value }]
        : [],
    ),
  ]),
);
