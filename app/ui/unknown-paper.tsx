/** A number that no paper has: what to do. Says nothing about what was typed, so that every such page is the same. */
import { useT } from "../texts/texts.tsx";
import { SerialForm } from "./serial-form.tsx";

export function UnknownPaper() {
  const t = useT();
  return (
    <>
      <h1>{t("verify:unknown.title")}</h1>
      <p className="lead">{t("verify:unknown.text")}</p>
      <ul>
        <li>{t("verify:unknown.next.type")}</li>
        <li>{t("verify:unknown.next.address")}</li>
        <li>{t("verify:unknown.next.agency")}</li>
      </ul>
      <SerialForm />
    </>
  );
}
