/** Agencies, places and dated reference data. Rows are seeded and editable; nothing of this is a constant in code. */
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  date,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";

/** Entries that wait for the next vacuum make an index look dearer than reading the whole table. */
const writtenAtOnce = { fastupdate: false };

/** A province or a commune of today (since 01/07/2025). Codes: 2 digits, 5 digits. */
export const places = pgTable(
  "places",
  {
    code: text().primaryKey(),
    level: text({ enum: ["province", "commune"] }).notNull(),
    name: text().notNull(),
    /** Name without marks, lower case, for search. */
    folded: text().notNull(),
    parentCode: text().references((): AnyPgColumn => places.code),
    /** Words and beginnings of words that lead here, those of the districts and provinces it lay in before among them. */
    tokens: text().array().notNull().default(sql`'{}'`),
  },
  (t) => [
    index("places_parent").on(t.parentCode, t.folded),
    index("places_tokens").using("gin", t.tokens).with(writtenAtOnce),
  ],
);

/** A former commune and what became of it; several rows when it was split (decisions 22). */
export const formerPlaces = pgTable(
  "former_places",
  {
    commune: text().notNull(),
    district: text().notNull(),
    province: text().notNull(),
    folded: text().notNull(),
    successorCode: text()
      .notNull()
      .references(() => places.code),
    /** Its code of then; not known of every place. */
    code: text(),
    /** First day on which the successor stands for it. */
    changedOn: date({ mode: "string" }).notNull().default("2025-07-01"),
    tokens: text().array().notNull().default(sql`'{}'`),
  },
  (t) => [
    primaryKey({ name: "former_places_pk", columns: [t.commune, t.district, t.province, t.successorCode] }),
    index("former_places_folded").on(t.folded),
    index("former_places_code").on(t.code),
    index("former_places_successor").on(t.successorCode),
    index("former_places_tokens").using("gin", t.tokens).with(writtenAtOnce),
  ],
);

export const agencies = pgTable(
  "agencies",
  {
    /** Mã định danh điện tử, e.g. `H55.01.954`. */
    id: text().primaryKey(),
    kind: text({
      enum: ["communePeoplesCommittee", "communePolice", "localSocialInsurance", "provinceAdministration"],
    }).notNull(),
    name: text().notNull(),
    wardCode: text().references(() => places.code),
    provinceCode: text()
      .notNull()
      .references(() => places.code),
    address: text().notNull(),
    phone: text().notNull(),
    openingHours: text().notNull(),
    active: boolean().notNull(),
  },
  (t) => [index("agencies_place").on(t.wardCode, t.kind)],
);

/** Health facilities that may be chosen for first treatment. */
export const facilities = pgTable(
  "facilities",
  {
    code: text().primaryKey(),
    name: text().notNull(),
    provinceCode: text()
      .notNull()
      .references(() => places.code),
    address: text().notNull(),
  },
  (t) => [index("facilities_province").on(t.provinceCode, t.name)],
);

/** Days that differ from the Mon–Fri week (decisions 19). */
export const calendarDays = pgTable("calendar_days", {
  day: date({ mode: "string" }).primaryKey(),
  name: text().notNull(),
  kind: text({ enum: ["holiday", "compensationOff", "makeUpWork"] }).notNull(),
  verified: boolean().notNull(),
});

/** Dated values: cut-off hour, fees, amounts, limits that a circular may change. */
export const parameters = pgTable(
  "parameters",
  {
    key: text().notNull(),
    validFrom: date({ mode: "string" }).notNull(),
    value: jsonb().$type<unknown>().notNull(),
    source: text().notNull(),
    verified: boolean().notNull(),
  },
  (t) => [primaryKey({ name: "parameters_pk", columns: [t.key, t.validFrom] })],
);

/** The sandbox's legal clock: one row, forward only. */
export const clockOffset = pgTable("clock_offset", {
  id: text().primaryKey(),
  offsetMs: bigint({ mode: "number" }).notNull(),
});
