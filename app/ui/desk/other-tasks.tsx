/** What else waits for this officer beside the rows: one line with numbers that opens, so that the list itself stays in sight. */
import type { ReactNode } from "react";
import type { WorkListPage } from "#app/desk/work-list-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { SpecialTasks } from "./special-tasks.tsx";

type Others = Pick<
  WorkListPage,
  "corrections" | "withdrawals" | "objections" | "secondLooks" | "lost" | "letters"
>;

export function OtherTasks({ page }: { page: Others }) {
  const t = useT();
  const { corrections, withdrawals, objections, secondLooks, lost, letters } = page;
  const numbers = [
    ["withdrawals", withdrawals.length],
    ["objections", objections.length],
    ["secondLooks", secondLooks.length],
    ["lost", lost.length],
    ["corrections", corrections],
    ["letters", letters.length],
  ] as const;
  const waiting = numbers.filter(([, count]) => count > 0);
  if (waiting.length === 0) return null;
  return (
    <details className="other-tasks">
      <summary data-key="v">
        <strong>{t("workList:others.title")}</strong>
        {waiting.map(([name, count]) => (
          <span key={name} className="other-tasks-number">
            {t(`workList:others.${name}`)} <span className="desk-count">{count}</span>
          </span>
        ))}
      </summary>
      <div className="other-tasks-open">
        {withdrawals.length > 0 && <Withdrawals withdrawals={withdrawals} />}
        <SpecialTasks id="phan-doi" title={t("officer:list.objections")} tasks={objections} />
        <SpecialTasks id="xac-minh" title={t("officer:list.secondLook")} tasks={secondLooks}>
          <p>{t("officer:list.secondLook.text")}</p>
        </SpecialTasks>
        <SpecialTasks id="nhan-thay" title={t("claims:lost.title")} tasks={lost} />
        {corrections > 0 && <Corrections count={corrections} />}
        {letters.length > 0 && <Letters letters={letters} />}
      </div>
    </details>
  );
}

function Corrections({ count }: { count: number }) {
  const t = useT();
  return (
    <section aria-labelledby="sai-sot">
      <h2 id="sai-sot">{t("corrections:desk.box", { count })}</h2>
      <p>
        {t("corrections:desk.box.text")} <a href="/can-bo/sai-sot">{t("corrections:desk.box.open")}</a>
      </p>
    </section>
  );
}

const Withdrawals = ({ withdrawals }: Pick<Others, "withdrawals">): ReactNode => {
  const t = useT();
  const tasks = withdrawals.map(({ subject, until, ...rest }) => ({
    ...rest,
    text: t("officer:list.withdrawal", { subject, until }),
  }));
  return <SpecialTasks id="cho-rut" title={t("workList:mark.withdrawal")} tasks={tasks} />;
};

const Letters = ({ letters }: Pick<Others, "letters">): ReactNode => {
  const t = useT();
  const tasks = letters.map(({ subject, since, ...rest }) => ({
    ...rest,
    text: `${subject}: ${t("inbox:desk.letters.row", { since })}`,
  }));
  return <SpecialTasks id="thu-giay" title={t("inbox:desk.letters")} tasks={tasks} />;
};
