import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import type { GroupPicture } from "./group-picture";
import { type PictureSearch, pictureLink } from "./picture-search";

type StandingCardsProps = {
  picture: Pick<GroupPicture, "standings" | "week">;
  search: PictureSearch;
  /** The page of what the group did this week. */
  weekPath: string;
};

/** Who waits, who is silent, who has not begun, and what the week has brought; each number opens to those behind it. */
export function StandingCards({
  picture: { standings, week },
  search,
  weekPath,
}: StandingCardsProps) {
  const listOf = (standing: "needs-you" | "silent" | "not-begun") =>
    `${pictureLink(search, { standing, name: "", goal: null })}#picture-title`;
  const kinds = [
    { kind: "needs-you", title: m.guide_needs_you(), none: m.guide_needs_you_none() },
    { kind: "silent", title: m.guide_silent(), none: m.guide_silent_none() },
    { kind: "not-begun", title: m.guide_not_begun(), none: m.guide_not_begun_none() },
  ] as const;
  return (
    <div className="standing-cards">
      {kinds.map(({ kind, title, none }) => {
        const count = standings[kind] ?? 0;
        return (
          <NumberCard
            key={kind}
            id={`card-${kind}`}
            title={title}
            count={count}
            isWaiting={kind === "needs-you" && count > 0}
          >
            {count === 0 ? (
              <p className="muted-text">{none}</p>
            ) : (
              <Link to={listOf(kind)}>{m.picture_show_them()}</Link>
            )}
          </NumberCard>
        );
      })}
      <NumberCard id="card-week" title={m.picture_mastered_this_week()} count={week.mastered}>
        <Link to={weekPath}>{m.picture_open_week()}</Link>
      </NumberCard>
    </div>
  );
}

type NumberCardProps = {
  id: string;
  title: string;
  count: number;
  isWaiting?: boolean;
  children: ReactNode;
};

function NumberCard({ id, title, count, isWaiting = false, children }: NumberCardProps) {
  return (
    <Card labelledBy={id} look={isWaiting ? "waiting" : "plain"}>
      <div className="standing-card">
        <h2 id={id}>{title}</h2>
        <p className="standing-card__count numbers">{formatNumber(count)}</p>
        {children}
      </div>
    </Card>
  );
}
