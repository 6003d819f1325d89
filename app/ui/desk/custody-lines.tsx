/** Where each original has been: one line for every hand it went through. */
import type { CustodyLine } from "#app/delivery/original-moves.server.ts";
import type { Original } from "#app/delivery/originals.server.ts";
import { type Translate, useT } from "#app/texts/texts.tsx";
import { formatDateTime } from "../../calendar/local-time.ts";
import { say } from "../words.ts";

type Props = { originals: readonly Original[]; moves: readonly CustodyLine[] };

export function CustodyLines({ originals, moves }: Props) {
  const t = useT();
  if (moves.length === 0) return null;
  return (
    <section className="no-print" aria-labelledby="duong-di">
      <h2 id="duong-di">{t("assisted:custody.title")}</h2>
      {originals.map(({ id, name, detail }) => (
        <div key={id} className="custody-lines">
          <h3>{[say(t, name), detail].filter(Boolean).join(", ")}</h3>
          <ol>
            {moves
              .filter(({ originalId }) => originalId === id)
              .map((move) => (
                <li key={move.id}>{`${formatDateTime(move.at)}: ${tellMove(move, t)}`}</li>
              ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function tellMove({ kind, officer, to, toPerson, place }: CustodyLine, t: Translate): string {
  const key = {
    taken: "taken",
    moved: to ? "moved.to" : "moved.place",
    returned: toPerson ? `returned.${toPerson}` : "returned",
  }[kind];
  const what = t(`assisted:custody.${key}`, { officer, to: to ?? "" });
  return place ? `${what}, ${t("assisted:custody.place", { place })}` : what;
}
