/** The map of a dossier: one card per part with its office, state, turn and due date. The same for family, officers and the public. */
import { formatDate, formatDateTime } from "../calendar/local-time.ts";
import type { PartView } from "../dossiers/dossier-view.ts";
import { type Translate, useT } from "../texts/texts.tsx";
import type { UsualDate } from "../tracking/usual-date.ts";
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
  | "reason"
  | "way"
  | "lateAt"
  | "supplements"
  | "verified"
  | "extendedBy"
  | "dueBefore"
  | "existingLast4"
  | "usual"
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
      {part.lateAt && (
        <p>
          <Tag tone="bad">{t("dossier:map.late")}</Tag>
        </p>
      )}
      <dl className="map-facts">
        {part.closedAt === null && turn && <Fact label={t("dossier:map.turn")} value={say(t, turn)} />}
        {part.closedAt === null && <Fact label={t("dossier:map.since")} value={formatDateTime(part.since)} />}
        {part.closedAt && <Fact label={t("dossier:map.closed")} value={formatDateTime(part.closedAt)} />}
        {part.dueBefore && <Fact label={t("dossier:map.dueBefore")} value={formatDate(part.dueBefore)} />}
        {part.dueAt && (
          <Fact
            label={t(part.paused && part.closedAt === null ? "dossier:map.paused" : "dossier:map.due")}
            value={formatDate(part.dueAt)}
          />
        )}
        {part.usual && part.closedAt === null && (
          <Fact label={t("tracking:usual.label")} value={usualText(t, part.usual)} />
        )}
        {part.ground && (
          <Fact label={t("dossier:map.ground")} value={say(t, groundName(procedure, part.ground))} />
        )}
        {part.reason && <Fact label={t("dossier:map.reason")} value={part.reason} />}
        {part.way && <Fact label={t("dossier:map.way")} value={part.way} />}
      </dl>
      <Marks part={part} />
      {href && (
        <p className="no-print">
          <a href={href}>{t("dossier:map.result")}</a>
        </p>
      )}
    </div>
  );
}

/** Beside the law's day, what history says: half of them by then, nine in ten by that day. */
function usualText(t: Translate, { p50, by, passed }: UsualDate): string {
  const date = formatDate(by);
  if (passed) return t("tracking:usual.passed", { date });
  return p50 === 0 ? t("tracking:usual.sameDay", { date }) : t("tracking:usual.days", { days: p50, date });
}

/** What makes this part's way longer than usual, and what exists already. */
function Marks({ part }: { part: MapPart }) {
  const t = useT();
  const { verified, extendedBy, supplements, existingLast4 } = part;
  const marks = [
    verified && t("dossier:map.verified"),
    extendedBy > 0 && t("dossier:map.extended", { days: extendedBy }),
    supplements > 1 && t("dossier:map.secondSupplement"),
    existingLast4 && t("dossier:map.existing", { last4: existingLast4 }),
  ].filter((mark): mark is string => typeof mark === "string");
  return marks.map((mark) => (
    <p key={mark} className="map-mark">
      {mark}
    </p>
  ));
}

const Fact = ({ label, value }: { label: string; value: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);
