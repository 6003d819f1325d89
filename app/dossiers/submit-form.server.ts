/** Reads the form that files a draft. */
import { z } from "zod";
import { typedOf } from "#app/forms/read-form.ts";
import { checkbox } from "#machines/kernel/identifiers/text.ts";

const Submission = z.object({
  commandId: z.uuid(),
  declared: checkbox,
  revision: z
    .string()
    .regex(/^[0-9]{1,9}$/)
    .transform(Number)
    .optional(),
});

/** @throws Response 422 for a form that is not ours. */
export function readSubmission(form: FormData): z.output<typeof Submission> {
  const result = Submission.safeParse(typedOf(form));
  if (!result.success) throw new Response(null, { status: 422 });
  return result.data;
}
