/**
 * The SMS gateway and VNeID's notices: both take a message and show it on the inbox page. With `report: true` they tell the portal
 * afterwards whether it arrived.
 */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { accepted, type Operation } from "./operation.ts";
import { personalId } from "./shapes.ts";

export const sendSms = "sendSms";
export const sendNotice = "sendNotice";

export const smsMessage = z.looseObject({
  to: z.string().regex(/^0[0-9]{9,10}$/, { error: "a number like 0900000001" }),
  text: z.string().min(1).max(1_600),
  report: z.boolean().optional(),
});
export type SmsMessage = z.output<typeof smsMessage>;

type After = NonNullable<Operation<never>["after"]>;

export function smsGateway(after: After): Operation<SmsMessage> {
  return {
    partner: "sms",
    name: sendSms,
    kind: "change",
    body: smsMessage,
    handle: () => accepted({ messageId: randomUUID() }),
    after,
  };
}

export const vneidNotice = z.looseObject({
  personalId,
  kind: z.enum(["consent", "notice"]),
  title: z.string().min(1).max(300),
  text: z.string().max(5_000),
  url: z.string().max(2_000).optional(),
  report: z.boolean().optional(),
});
export type VneidNotice = z.output<typeof vneidNotice>;

export function vneidNotices(after: After): Operation<VneidNotice> {
  return {
    partner: "vneid",
    name: sendNotice,
    kind: "change",
    body: vneidNotice,
    handle: () => accepted({ noticeId: randomUUID() }),
    after,
  };
}
