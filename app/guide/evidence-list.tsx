import { Link } from "@remix-run/react";
import { formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Tag } from "~/ui/card";
import type { EvidenceQueue } from "./evidence-queue.server";
import { type EvidenceSearch, evidenceSearch } from "./evidence-search";
import { broughtWords, kindWord } from "./evidence-words";
import { WaitedSince } from "./waited-since";

type EvidenceListProps = {
  rows: EvidenceQueue["rows"];
  search: EvidenceSearch;
  now: string;
};

/** Who waits with what, in the order of the queue. */
export function EvidenceList({ rows, search, now }: EvidenceListProps) {
  return (
    <ol className="plain-list evidence-list">
      {rows.map((row) => (
        <EvidenceRow key={row.id} row={row} search={search} now={now} />
      ))}
    </ol>
  );
}

type EvidenceRowProps = Omit<EvidenceListProps, "rows"> & { row: EvidenceQueue["rows"][number] };

function EvidenceRow({ row, search, now }: EvidenceRowProps) {
  const brought = broughtWords(row);
  return (
    <li className="evidence-row">
      <div className="evidence-row__who">
        <h2>
          <Link
            className="evidence-row__name"
            to={row.isTask ? `${row.to}${evidenceSearch(search)}` : row.to}
          >
            {row.learnerName}
          </Link>
        </h2>
        <p className="muted-text small-text">
          {row.isOwn ? m.evidence_group_own({ name: row.groupName }) : row.groupName}
        </p>
      </div>
      <div className="evidence-row__what">
        <p>
          <strong>{row.what}</strong>
        </p>
        {row.module && (
          <p className="muted-text small-text">
            {row.course} · {row.module}
          </p>
        )}
        {brought.length > 0 && <p className="small-text">{formatList(brought)}</p>}
      </div>
      <div className="evidence-row__state">
        <span className="row evidence-row__tags">
          <Tag>{kindWord(row)}</Tag>
          {row.isAgain && <Tag look="accent">{m.evidence_again()}</Tag>}
        </span>
        <p className="small-text">
          <WaitedSince since={row.since} now={now} />
        </p>
        {row.alikeTo && (
          <Link className="evidence-row__alike small-text" to={row.alikeTo}>
            {m.evidence_alike_link({ count: row.alike })}
          </Link>
        )}
      </div>
    </li>
  );
}
