/** The code of a collection pass first, then whom it names: only then is anything handed over to somebody else. */
import type { HandOverFailure } from "#app/dossiers/hand-over.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { SummaryList } from "../summary-list.tsx";
import { TextInput } from "./controls.tsx";

type Props = { commandId: string; failure: HandOverFailure | undefined };

export function HandOverPass({ commandId, failure }: Props) {
  const t = useT();
  return (
    <>
      <form method="post" className="stack" noValidate>
        <input type="hidden" name="commandId" value={commandId} />
        <TextInput
          name="pass"
          label={t("counter:handOver.pass")}
          hint={t("counter:handOver.pass.hint")}
          value={failure?.typed.pass?.[0] ?? ""}
          error={failure?.errors.pass}
          focus={failure === undefined}
        />
        <button type="submit" className="button button-secondary" name="intent" value="pass">
          {t("counter:handOver.pass.check")}
        </button>
      </form>
      {failure?.pass && <Holder pass={failure.pass} />}
    </>
  );
}

function Holder({ pass }: { pass: NonNullable<HandOverFailure["pass"]> }) {
  const t = useT();
  return (
    <section className="card" aria-labelledby="nguoi-nhan-ho" role="status">
      <h2 id="nguoi-nhan-ho">{t("counter:handOver.holder")}</h2>
      <SummaryList
        rows={[
          { label: t("counter:handOver.holder.name"), value: pass.holderName },
          { label: t("counter:handOver.holder.number"), value: `••••••${pass.lastDigits}` },
        ]}
      />
      <p>{t("counter:handOver.holder.compare")}</p>
    </section>
  );
}
