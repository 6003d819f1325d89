/** The map of a dossier: one card per part with its office, state, turn and due date. The same for family, officers and the public. */
import { formatDate, formatDateTime } from "../calendar/local-time.ts";
import type { PartView } from "../dossiers/dossier-view.ts";
import { useT } from "../texts/texts.tsx";
import { type Audience, stateTone, stateWords, turnWords } from "./part-words.ts";
import { groundName, partName } from "./procedure-words.ts";
import { Tag } from "./tag.tsx";
import { say } from "./words.ts";

/** What the map needs of a part: the public's view has no agency names, grounds or results. */
export type MapPart = Pick<
  PartView,
  | "component"
  | "agencyName"
  | "agencyKind"
  | "state"
  | "turn"
  | "since"
  | "dueAt"
  | "closedAt"
  | "paused"
  | "blockedBy"
  | "ground"
>;

type Props = {
  procedure: string;
  parts: readonly MapPart[];
  audience: Audience;
  /** Address of a finished part's result, where there is one. */
  resultHref?: (component: string) => string | undefined;
};

export function DossierMap({ procedure, parts, audience, resultHref }: Props) {
  return (
    <ol className="map">
      {parts.map((part) => (
        <li key={part.component}>
          <Part procedure={procedure} part={part} audience={audience} href={resultHref?.(part.component)} />
        </li>
      ))}
    </ol>
  );
}

type PartProps = { procedure: string; part: MapPart; audience: Audience; href: string | undefined };

function Part({ procedure, part, audience, href }: PartProps) {
  const t = useT();
  const turn = turnWords(procedure, part, audience);
  const tone = stateTone(part.state);
  const agency = audience === "public" ? t(`common:agency.${part.agencyKind}`) : part.agencyName;
  return (
    <div className={tone === "neutral" ? "map-part" : `map-part map-${tone}`}>
      <h3>{say(t, partName(procedure, part.component))}</h3>
      <p className="map-agency">{agency}</p>
      <p>
        <Tag tone={tone}>{say(t, stateWords(part.state))}</Tag>
      </p>
      <dl className="map-facts">
        {part.closedAt === null && turn && <Fact label={t("dossier:map.turn")} value={say(t, turn)} />}
        {part.closedAt === null && <Fact label={t("dossier:map.since")} value={formatDateTime(part.since)} />}
        {part.closedAt && <Fact label={t("dossier:map.closed")} value={formatDateTime(part.closedAt)} />}
        {part.dueAt && (
          <Fact
            label={t(part.paused && part.closedAt === null ? "dossier:map.paused" : "dossier:map.due")}
            value={formatDate(part.dueAt)}
          />
        )}
        {part.ground && (
          <Fact label={t("dossier:map.ground")} value={say(t, groundName(procedure, part.ground))} />
        )}
      </dl>
      {href && (
        <p className="no-print">
          <a href={href}>{t("dossier:map.result")}</a>
        </p>
      )}
    </div>
  );
}

const Fact = ({ label, value }: { label: string; value: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);
