import { Link } from "@remix-run/react";
import { formatDateTime } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card, Tag } from "~/ui/card";
import type { EvidenceQueue } from "./evidence-queue.server";
import { kindWord, stageWord } from "./evidence-words";

/** What was decided last, by whom. */
export function DecidedLately({ decided }: { decided: EvidenceQueue["decided"] }) {
  return (
    <Card labelledBy="decided">
      <h2 id="decided">{m.evidence_decided()}</h2>
      <ul className="plain-list evidence-decided">
        {decided.map((row) => (
          <li key={row.id}>
            <p>
              <Link to={row.to}>{row.learnerName}</Link>
              <span className="muted-text small-text">
                {" "}
                {kindWord(row)}: {row.what}
              </span>
            </p>
            <Tag look={row.stage === "accepted" || row.stage === "recognised" ? "accent" : "plain"}>
              {stageWord(row)}
            </Tag>
            <p className="muted-text small-text">
              <time dateTime={row.decidedAt}>{formatDateTime(row.decidedAt)}</time>
              {row.decidedBy && ` · ${row.decidedBy}`}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
