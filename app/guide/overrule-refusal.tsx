import type { SubmissionResult } from "@conform-to/react";
import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";

/** A decision in words. */
type Told = { text: string; reason: string };

/** A decision that was not taken: its form, and where the path has moved on, what stands now. */
export type RefusedOverrule = {
  kind: string | undefined;
  about: string | undefined;
  result: SubmissionResult<string[]>;
  /** Left out where a field was wrong. */
  moved?: {
    yours: Told;
    /** What somebody else has decided meanwhile; null where the path has merely gone on. */
    theirs: (Told & { by: string | null }) | null;
  };
};

/** Says what stands and what was meant, so that nothing typed is lost and nobody decides over another unseen. */
export function OverruleRefusal({ moved }: { moved: NonNullable<RefusedOverrule["moved"]> }) {
  const { yours, theirs } = moved;
  return (
    <div role="alert">
      <Notice kind="slip" title={titleOf(moved)}>
        {theirs && (
          <p>
            <strong>{m.overrule_clash_theirs()}</strong> {theirs.text} <q>{theirs.reason}</q>
          </p>
        )}
        <p>
          <strong>{m.overrule_clash_yours()}</strong> {yours.text} <q>{yours.reason}</q>
        </p>
        {theirs && <p>{m.overrule_clash_advice()}</p>}
      </Notice>
    </div>
  );
}

function titleOf({ theirs }: NonNullable<RefusedOverrule["moved"]>): string {
  if (!theirs) return m.overrule_passed_title();
  return theirs.by
    ? m.overrule_clash_title({ name: theirs.by })
    : m.overrule_clash_title_somebody();
}
