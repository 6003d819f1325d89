/** How a page is left: saved and on, or saved for later; and whether it got through. */
import { useT } from "../texts/texts.tsx";
import type { Sending } from "./use-send-later.ts";

/** `said`: something else to tell while nothing is being sent. */
export function StepButtons({
  toCheck,
  sending,
  said = "",
}: {
  toCheck: boolean;
  sending: Sending;
  said?: string;
}) {
  const t = useT();
  const told = { no: said, yes: t("filing:send.sending"), lost: t("filing:send.lost") }[sending];
  return (
    <>
      <p role="status" className={sending === "lost" ? "send-status send-lost" : "send-status"}>
        {told}
      </p>
      <div className="button-row">
        <button type="submit" className="button" name="intent" value="next">
          {t(toCheck ? "filing:saveAndCheck" : "filing:continue")}
        </button>
        <button type="submit" className="button button-secondary" name="intent" value="later">
          {t("filing:saveForLater")}
        </button>
      </div>
    </>
  );
}
