import { Form, Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { DoubtfulRow, PlainRow, SettledRow } from "./roster-rows";
import type { PreviewRow } from "./roster-turn.server";

type RosterPreviewProps = {
  rows: PreviewRow[];
  turn: number;
  /** Addresses were corrected since the last look, so that confirming waits for another one. */
  isChanged: boolean;
};

/** What would become of each row. Only the last button writes anything. */
export function RosterPreview({ rows, turn, isChanged }: RosterPreviewProps) {
  const { pathname } = useLocation();
  const numbered = rows.map((row, index) => ({ row, index }));
  const doubtful = numbered.filter(({ row }) => row.verdict.kind === "doubtful");
  const invited = numbered.filter(({ row }) => row.verdict.kind === "new");
  const added = numbered.filter(({ row }) => isToAdd(row));
  const settled = numbered.filter(({ row }) => row.verdict.kind === "known" && !isToAdd(row));
  return (
    <Form method="post" action={`${pathname}?preview`} className="stack roster">
      {/* Enter in a field checks again: it must neither confirm nor take a proposal. */}
      <button
        type="submit"
        className="visually-hidden"
        name="intent"
        value="check"
        tabIndex={-1}
        aria-hidden="true"
      >
        {m.roster_check_again()}
      </button>
      <input type="hidden" name="turn" value={turn} />
      <Notice isLive title={m.roster_found({ count: rows.length })}>
        <p>
          {m.roster_counts({
            invited: invited.length,
            added: added.length,
            doubtful: doubtful.length,
            settled: settled.length,
          })}
        </p>
        {isChanged && <p>{m.roster_changed()}</p>}
      </Notice>
      <Rows id="doubtful" title={m.roster_doubtful_title({ count: doubtful.length })} isWaiting>
        {doubtful.map((one) => (
          <DoubtfulRow key={one.index} {...one} />
        ))}
      </Rows>
      <Rows id="invited" title={m.roster_new_title({ count: invited.length })}>
        {invited.map((one) => (
          <PlainRow key={one.index} {...one} />
        ))}
      </Rows>
      <Rows id="added" title={m.roster_known_title({ count: added.length })}>
        {added.map((one) => (
          <PlainRow key={one.index} {...one} />
        ))}
      </Rows>
      <Rows id="settled" title={m.roster_settled_title({ count: settled.length })}>
        {settled.map((one) => (
          <SettledRow key={one.index} {...one} />
        ))}
      </Rows>
      <div className="roster__acts">
        <Button look="main" name="intent" value="confirm">
          {m.roster_confirm()}
        </Button>
      </div>
      <div className="row">
        <Button name="intent" value="check">
          {m.roster_check_again()}
        </Button>
        <Link className="roster__other" to={pathname} reloadDocument>
          {m.roster_other_list()}
        </Link>
      </div>
    </Form>
  );
}

function isToAdd({ verdict }: PreviewRow): boolean {
  return verdict.kind === "known" && verdict.state === "to-add";
}

type RowsProps = { id: string; title: string; isWaiting?: boolean; children: ReactNode[] };

function Rows({ id, title, isWaiting = false, children }: RowsProps) {
  if (children.length === 0) return null;
  return (
    <Card labelledBy={`${id}-title`} look={isWaiting ? "waiting" : "plain"}>
      <h2 id={`${id}-title`}>{title}</h2>
      <ul className="plain-list people">{children}</ul>
    </Card>
  );
}
