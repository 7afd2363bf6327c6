import { Link } from "@remix-run/react";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";

/** What a person has decided on the learner's path, in words. */
export type ShownOverrule = {
  /** Number of the event in the path's log. */
  seq: number;
  text: string;
  /** In the words of whoever decided. */
  reason: string;
  /** Null where their account is gone. */
  by: string | null;
  at: string;
};

type OverrulesCardProps = {
  overrules: ShownOverrule[];
  /** Where all of them stand; left out there. */
  allHref?: string;
};

/** Every decision with its reason and who took it; nothing where people have decided nothing. */
export function OverrulesCard({ overrules, allHref }: OverrulesCardProps) {
  if (overrules.length === 0) return null;
  return (
    <Card labelledBy="overrules">
      <h2 id="overrules">{m.overrule_own_title()}</h2>
      <ul className="plain-list stack stack--tight">
        {overrules.map(({ seq, text, reason, by, at }) => (
          <li key={seq}>
            <p>{text}</p>
            <p>
              <q>{reason}</q>
            </p>
            <p className="muted-text small-text">
              {by && `${by} · `}
              <time dateTime={at}>{formatDate(at)}</time>
            </p>
          </li>
        ))}
      </ul>
      {allHref && (
        <p>
          <Link to={allHref}>{m.overrule_own_all()}</Link>
        </p>
      )}
    </Card>
  );
}
