/** Withdrawals that wait for an answer or were declined, with the officer's reason. */
import { formatDateTime } from "../calendar/local-time.ts";
import type { WithdrawalView } from "../dossiers/dossier-view.ts";
import { useT } from "../texts/texts.tsx";
import { Notice } from "./notice.tsx";
import { partName } from "./procedure-words.ts";
import { say } from "./words.ts";

type Props = {
  procedure: string;
  withdrawals: readonly WithdrawalView[];
  /** Names of offices by component. */
  agencies: Readonly<Record<string, string>>;
};

export function WithdrawalNotices({ procedure, withdrawals, agencies }: Props) {
  const t = useT();
  const label = (key: string, params?: Record<string, string>) =>
    t(`dossier:dossier.withdrawal.${key}`, params);
  return (
    <>
      {withdrawals.map(({ component, state, at, dueAt, reason }) => {
        const title =
          component === "intake"
            ? label(state)
            : label(`${state}.part`, { part: say(t, partName(procedure, component)) });
        return (
          <Notice key={component} tone="wait" title={title}>
            {state === "asked" && dueAt && (
              <p>{label("asked.text", { agency: agencies[component] ?? "", at: formatDateTime(dueAt) })}</p>
            )}
            {state === "declined" && <p>{label("declined.text", { at: formatDateTime(at) })}</p>}
            {reason && <p className="pre-line">{label("reason", { reason })}</p>}
          </Notice>
        );
      })}
    </>
  );
}
