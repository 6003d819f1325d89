/** The registered death as the other registers are told of it: number and day of the Trích lục, and when the person died (interop §8). */
import type { MessageContext } from "../kernel/procedure.ts";
import type { DeathAnswers } from "./answers.ts";

export function registeredDeath({ death }: DeathAnswers, { registered }: MessageContext) {
  const { registerNumber, registeredOn } = registered.deathRegistration ?? {};
  return { registerNumber, registeredOn, diedOn: death?.diedOn };
}
