import { Link } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";
import type { JudgedNews } from "./judged-news.server";

/** What was sent a moment ago, with the way back to it. */
export function JudgedNotice({ judged }: { judged: JudgedNews }) {
  const { learner, title, isAccepted, to } = judged;
  return (
    <Notice kind="good" isLive>
      <p>
        {isAccepted
          ? m.evidence_judged_accepted({ learner, task: title })
          : m.evidence_judged_returned({ learner, task: title })}{" "}
        <Link to={to}>{m.evidence_judged_look()}</Link>
      </p>
    </Notice>
  );
}
