import type { ReactNode } from "react";
import { formatDate, formatDateTime, formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { claimSourceWords, shownSkillWords } from "./claim-words";

export type ClaimStoryLine = { at: string; who: string | null } & (
  | { kind: "made"; source: Parameters<typeof claimSourceWords>[0]; text: string; skills: string[] }
  | {
      kind: "questions";
      shown: { skill: string; percent: number; answers: number; isMastered: boolean }[];
    }
  | { kind: "document"; name: string; href: string | null; size: string | null }
  | { kind: "assessor" | "demonstration"; on: string; place: string; seenBy: string; text: string }
  | { kind: "assessed"; text: string }
  | {
      kind: "decided";
      text: string;
      verdicts: { skill: string; isRecognised: boolean; isSafety: boolean }[];
    }
  | { kind: "appealed"; text: string }
  | { kind: "taken-back"; text: string; skill: string }
  | { kind: "withdrawn" }
);

/** What has happened to a claim of prior learning, from its beginning. */
export function ClaimStory({ lines }: { lines: ClaimStoryLine[] }) {
  return (
    <ol className="claim-story">
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has its place in the log and no other name
        <li key={place} className="claim-story__line">
          <p className="claim-story__head">
            <strong>{titleOf(line)}</strong>{" "}
            <span className="muted-text small-text">
              <time dateTime={line.at}>{formatDateTime(line.at)}</time>
              {line.who && ` · ${line.who}`}
            </span>
          </p>
          <LineBody line={line} />
        </li>
      ))}
    </ol>
  );
}

function titleOf(line: ClaimStoryLine): string {
  switch (line.kind) {
    case "made":
      return m.recognition_line_made();
    case "questions":
      return m.recognition_line_questions();
    case "document":
      return m.recognition_line_document();
    case "assessor":
      return m.recognition_line_assessor();
    case "demonstration":
      return m.recognition_line_demonstration();
    case "assessed":
      return m.recognition_line_assessed();
    case "decided":
      return m.recognition_line_decided();
    case "appealed":
      return m.recognition_line_appealed();
    case "taken-back":
      return m.recognition_line_taken_back({ skill: line.skill });
    case "withdrawn":
      return m.recognition_line_withdrawn();
  }
}

function LineBody({ line }: { line: ClaimStoryLine }): ReactNode {
  switch (line.kind) {
    case "made":
      return (
        <>
          <p>{m.recognition_line_skills({ skills: formatList(line.skills) })}</p>
          <p className="muted-text">
            {m.recognition_line_source({ source: claimSourceWords(line.source) })}
          </p>
          <Words text={line.text} />
        </>
      );
    case "questions":
      return (
        <ul className="claim-story__list">
          {line.shown.map((shown) => (
            <li key={shown.skill}>
              {shown.skill}: {shownSkillWords(shown)}
            </li>
          ))}
        </ul>
      );
    case "document":
      return <DocumentLink {...line} />;
    case "assessor":
    case "demonstration":
      return (
        <>
          <p className="muted-text">
            {formatDate(line.on)} · {line.place} · {line.seenBy}
          </p>
          <Words text={line.text} />
        </>
      );
    case "decided":
      return (
        <>
          <ul className="claim-story__list">
            {line.verdicts.map((verdict) => (
              <li key={verdict.skill}>
                {verdict.skill}: {verdictWords(verdict)}
              </li>
            ))}
          </ul>
          <Words text={line.text} />
        </>
      );
    case "withdrawn":
      return <p className="muted-text">{m.recognition_line_withdrawn_text()}</p>;
    default:
      return <Words text={line.text} />;
  }
}

/** Words as somebody typed them, line by line. */
function Words({ text }: { text: string }) {
  return <p className="claim-story__words">{text}</p>;
}

type DocumentLinkProps = { name: string; href: string | null; size: string | null };

function DocumentLink({ name, href, size }: DocumentLinkProps) {
  if (!href) return <p className="muted-text">{m.recognition_file_gone({ name })}</p>;
  return (
    <p>
      <a className="claim-story__file" href={href} download>
        {m.recognition_file_download({ name })}
      </a>{" "}
      <span className="muted-text numbers">{size}</span>
    </p>
  );
}

function verdictWords({ isRecognised, isSafety }: { isRecognised: boolean; isSafety: boolean }) {
  if (!isRecognised) return m.recognition_verdict_refused();
  return isSafety ? m.recognition_verdict_safety() : m.recognition_verdict_recognised();
}
