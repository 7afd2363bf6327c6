import type { SubmissionResult } from "@conform-to/react";
import { formatDateTime } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card, Tag } from "~/ui/card";
import { EndSessionsForm } from "./end-sessions-form";

export type Session = {
  id: string;
  device: string;
  isThisDevice: boolean;
  firstSeen: Date;
  lastSeen: Date;
};

type SessionsCardProps = {
  sessions: Session[];
  lastResult: SubmissionResult<string[]> | undefined;
};

/** Where the person is signed in, and the way to end it elsewhere. */
export function SessionsCard({ sessions, lastResult }: SessionsCardProps) {
  const others = sessions.filter((session) => !session.isThisDevice);
  return (
    <Card labelledBy="sessions-title">
      <h2 id="sessions-title">{m.account_sessions_title()}</h2>
      {sessions
        .filter((session) => session.isThisDevice)
        .map((session) => (
          <div key={session.id} className="stack stack--tight">
            <p className="row">
              <strong>{deviceName(session)}</strong>
              <Tag look="accent">{m.account_sessions_this()}</Tag>
            </p>
            <p className="small-text muted-text">{seenText(session)}</p>
          </div>
        ))}
      {others.length === 0 ? (
        <p className="muted-text">{m.account_sessions_only_this()}</p>
      ) : (
        <EndSessionsForm
          lastResult={lastResult}
          sessions={others.map((session) => ({
            id: session.id,
            name: deviceName(session),
            seen: seenText(session),
          }))}
        />
      )}
    </Card>
  );
}

function deviceName({ device }: Session): string {
  return device || m.account_device_unknown();
}

function seenText({ firstSeen, lastSeen }: Session): string {
  const first = formatDateTime(firstSeen);
  return m.account_sessions_seen({ first, last: formatDateTime(lastSeen) });
}
