/** Sends a citizen's event through the door and turns its refusals into answers a page can give. */
import { z } from "zod";
import { actorOf, type CitizenViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import { applyEvent, EventRefused, UnknownWorkflow } from "../workflow/apply-event.server.ts";
import type { Note, Tx } from "../workflow/write-step.server.ts";

export type CitizenCommand = {
  dossierId: string;
  /** Made with the page: a double click or the back button counts once. */
  commandId: string;
  event: { type: string; [key: string]: unknown };
  /** What the person wrote with it. */
  notes?: readonly Note[];
  /** What is written in the event's transaction. */
  alongside?: (tx: Tx) => Promise<void>;
};

/** @throws Response 409 when the dossier has moved on or the event is not this person's, 404 when there is no dossier. */
export async function sendEvent(
  services: Pick<Services, "sql" | "clock" | "kinds" | "log">,
  viewer: CitizenViewer,
  { dossierId, commandId, event, notes = [], alongside }: CitizenCommand,
): Promise<void> {
  try {
    await applyEvent(services, {
      ...{ workflowId: dossierId, commandId, actor: actorOf(viewer), event, notes },
      ...(alongside && { alongside }),
    });
  } catch (error) {
    if (error instanceof EventRefused) throw new Response(null, { status: 409 });
    if (error instanceof UnknownWorkflow) throw new Response(null, { status: 404 });
    throw error;
  }
}

/** The hidden field that every such form carries. @throws Response 422 when it is not ours. */
export function readCommandId(form: FormData): string {
  const read = z.uuid().safeParse(form.get("commandId"));
  if (!read.success) throw new Response(null, { status: 422 });
  return read.data;
}
