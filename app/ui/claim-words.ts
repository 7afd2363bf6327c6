import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";

type Stage =
  | "claimed"
  | "evidence"
  | "assessed"
  | "recognised"
  | "partly"
  | "refused"
  | "appealed"
  | "withdrawn";

/** Where a claim of prior learning stands, in two or three words. */
export function claimStageWords(stage: Stage): string {
  switch (stage) {
    case "claimed":
      return m.recognition_stage_claimed();
    case "evidence":
      return m.recognition_stage_evidence();
    case "assessed":
      return m.recognition_stage_assessed();
    case "recognised":
      return m.recognition_stage_recognised();
    case "partly":
      return m.recognition_stage_partly();
    case "refused":
      return m.recognition_stage_refused();
    case "appealed":
      return m.recognition_stage_appealed();
    case "withdrawn":
      return m.recognition_stage_withdrawn();
  }
}

/** How its colour goes with the words: waiting for somebody, well ended, or neither. */
export function claimStageLook(stage: Stage): "plain" | "accent" | "waiting" {
  if (stage === "recognised" || stage === "partly") return "accent";
  return stage === "refused" || stage === "withdrawn" ? "plain" : "waiting";
}

type Source = "work" | "certificate" | "studies" | "hobby";

/** Where somebody has learned what they claim. */
export function claimSourceWords(source: Source): string {
  switch (source) {
    case "work":
      return m.recognition_source_work();
    case "certificate":
      return m.recognition_source_certificate();
    case "studies":
      return m.recognition_source_studies();
    case "hobby":
      return m.recognition_source_hobby();
  }
}

/** What answers show of a skill, as evidence: under three answers there is not enough of them. */
export function shownSkillWords(shown: {
  percent: number;
  answers: number;
  isMastered: boolean;
}): string {
  if (shown.answers === 0) return m.recognition_shown_none();
  const count = m.recognition_answers({ count: shown.answers });
  if (shown.isMastered) return m.recognition_shown_mastered({ answers: count });
  if (shown.answers < 3) return m.recognition_shown_few({ answers: count });
  return m.recognition_shown_charge({ percent: shown.percent, answers: count });
}

/** Since when somebody waits, in whole days. */
export function waitedWords(since: Date | string, now: Date | string): string {
  const days = Math.floor((new Date(now).getTime() - new Date(since).getTime()) / 86_400_000);
  return days < 1 ? m.recognition_waited_today() : m.recognition_waited({ count: days });
}

/** Size of a file, in the unit in which people know it. */
export function fileSizeWords(bytes: number): string {
  return bytes < 100_000
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)))} kB`
    : `${formatNumber(bytes / 1_000_000, 1)} MB`;
}
