import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card, Tag } from "~/ui/card";

export type OwnRecognition = {
  skill: string;
  /** A matter of safety: its check is still taken. */
  isSafety: boolean;
  organisation: string;
  decidedBy: string | null;
  reason: string;
  at: string;
  withdrawn: { at: string; by: string | null; reason: string } | null;
};

/** What people have recognised of the learner, and what was taken back, each with its reason. */
export function RecognitionList({ recognitions }: { recognitions: OwnRecognition[] }) {
  return (
    <section className="stack" aria-labelledby="recognised">
      <h2 id="recognised">{m.recognition_recognised()}</h2>
      <p className="muted-text">{m.recognition_safety_note()}</p>
      {recognitions.length === 0 ? (
        <p className="muted-text">{m.recognition_recognised_none()}</p>
      ) : (
        <ul className="plain-list stack stack--tight">
          {recognitions.map((one) => (
            <Card as="li" key={`${one.skill} ${one.organisation} ${one.at}`}>
              <div className="row">
                <h3>{one.skill}</h3>
                <Tag look={one.withdrawn ? "plain" : "accent"}>
                  {one.withdrawn ? m.recognition_taken_back() : standingWords(one)}
                </Tag>
              </div>
              <Told at={one.at} by={one.decidedBy ?? one.organisation} reason={one.reason} />
              {one.withdrawn && (
                <>
                  <p>{m.recognition_taken_back_text()}</p>
                  <Told
                    at={one.withdrawn.at}
                    by={one.withdrawn.by ?? one.organisation}
                    reason={one.withdrawn.reason}
                  />
                </>
              )}
            </Card>
          ))}
        </ul>
      )}
    </section>
  );
}

function standingWords({ isSafety }: OwnRecognition): string {
  return isSafety ? m.recognition_verdict_safety() : m.recognition_verdict_recognised();
}

function Told({ at, by, reason }: { at: string; by: string; reason: string }) {
  return (
    <div>
      <p className="claim-story__words">{reason}</p>
      <p className="muted-text small-text">
        {formatDate(at)} · {by}
      </p>
    </div>
  );
}
