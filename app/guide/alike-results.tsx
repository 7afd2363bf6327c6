import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";
import type { Judged, Moved } from "./judge-alike-action.server";
import { MeanwhileNotice } from "./meanwhile-notice";

/** What became of each case that was sent. */
export function AlikeResults({ judged, moved }: { judged: Judged[]; moved: Moved[] }) {
  return (
    <>
      {judged.length > 0 && (
        <Notice kind="good" isLive title={m.evidence_results({ count: judged.length })}>
          <ul className="plain-list">
            {judged.map(({ id, learner, isAccepted }) => (
              <li key={id}>
                {isAccepted
                  ? m.evidence_result_accepted({ learner })
                  : m.evidence_result_returned({ learner })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {moved.map(({ id, learner, criteria, meanwhile, yours }) => (
        <MeanwhileNotice
          key={id}
          learner={learner}
          criteria={criteria}
          meanwhile={meanwhile}
          yours={yours}
        />
      ))}
    </>
  );
}
