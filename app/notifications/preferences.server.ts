/** How a person wants to be told: channels in their order, at least one of which can reach them. */
import { z } from "zod";
import { type FormFailure, readForm } from "#app/forms/read-form.ts";
import type { Services } from "#app/services.server.ts";
import { hasAddress, type OutsideChannel, outsideChannels } from "./notice-rules.ts";
import { getNoticeSettings } from "./notice-settings.server.ts";

export type Preferences = {
  phone: string | null;
  email: string | null;
  /** In order; channels that are switched off are missing. */
  channels: OutsideChannel[];
  quietFrom: string;
  quietTo: string;
};

type Who = { id: string };
type Address = { phone: string | null; email: string | null; noticeChannels: string[] | null };

export async function getPreferences(
  services: Pick<Services, "sql" | "clock">,
  who: Who,
): Promise<Preferences> {
  const [{ noticeChannels, phone, email }, { quietFrom, quietTo }] = await Promise.all([
    readAddress(services, who),
    getNoticeSettings(services),
  ]);
  const wanted = noticeChannels ?? outsideChannels;
  const channels = wanted.flatMap((name) => outsideChannels.filter((channel) => channel === name));
  return { phone, email, channels, quietFrom, quietTo };
}

const Form = z.object({
  first: z.enum(outsideChannels, { error: "inbox:ways.error.first" }),
  second: z.enum(["", ...outsideChannels]).catch(""),
  third: z.enum(["", ...outsideChannels]).catch(""),
});

/** Undefined when it is saved. */
export async function savePreferences(
  services: Pick<Services, "sql">,
  who: Who,
  form: FormData,
): Promise<FormFailure | undefined> {
  const read = readForm(Form, form);
  if ("errors" in read) return read;
  const { first, second, third } = read.value;
  const wanted = [first, second, third].filter((channel) => channel !== "");
  const typed = { first, second, third };
  if (second !== "" && second === first) return { errors: { second: "inbox:ways.error.twice" }, typed };
  if (third !== "" && (third === first || third === second))
    return { errors: { third: "inbox:ways.error.twice" }, typed };
  const address = await readAddress(services, who);
  if (!wanted.some((channel) => hasAddress(address, channel)))
    return { errors: { first: "inbox:ways.error.reach" }, typed };
  await services.sql`update citizens set notice_channels = ${JSON.stringify(wanted)}::text::jsonb where id = ${who.id}`;
  return undefined;
}

async function readAddress({ sql }: Pick<Services, "sql">, who: Who): Promise<Address> {
  const [row] = await sql<Address[]>`
    select phone, email, notice_channels as "noticeChannels" from citizens where id = ${who.id}`;
  if (!row) throw new Error(`No citizen ${who.id}`);
  return row;
}
