/** A person of the answers without what they leave open. */
import type { NamedPerson } from "./procedure.ts";

type Open = { role: string; fullName: string } & { [K in keyof NamedPerson]: NamedPerson[K] | undefined };

export const namedPerson = ({ role, fullName, ...rest }: Open): NamedPerson => ({
  ...{ role, fullName },
  ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value)),
});
