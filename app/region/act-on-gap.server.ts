// The acts of a coordinator's gap page: which form was sent, and what became of it.
import { z } from "zod";
import { longestDropReason } from "~/domain/region/gap-case-event";
import { typedText } from "~/domain/workplace-period/typed-text";
import type { Db } from "~db/queries/connection.server";
import type { GapRow } from "~db/queries/gaps.server";
import { dropGap, giveUpDraft, openInterestList } from "./change-gap.server";
import { draftGap } from "./draft-gap.server";
import { revisionOf } from "./form-revision";

type Act = {
  form: FormData;
  gapId: string;
  organisationIds: readonly string[];
  user: { id: string; email: string };
  now: Date;
};

export type GapActed =
  | { ok: true; offeringId: string | null }
  | { ok: false; reason: "gone" | "not-allowed" | "unknown" }
  | { ok: false; reason: "no-reason"; typed: string }
  /** With the reason that was typed, where the gap was to be given up. */
  | { ok: false; reason: "moved"; gap: GapRow; typed: string | null };

export async function actOnGap(db: Db, act: Act): Promise<GapActed> {
  const typed = typedText.safeParse(act.form.get("reason") ?? "").data ?? "";
  const done = await doneTo(db, act, typed);
  if (done.ok) return { ok: true, offeringId: "offeringId" in done ? done.offeringId : null };
  if (done.reason !== "moved") return done;
  return { ...done, typed: act.form.get("intent") === "drop" ? typed : null };
}

function doneTo(db: Db, { form, gapId, organisationIds, user, now }: Act, typed: string) {
  const key = z.uuid().safeParse(form.get("key"));
  if (!key.success) return { ok: false, reason: "unknown" } as const;
  const asker = {
    ...{ gapId, revision: revisionOf(form), clientKey: key.data },
    ...{ organisationIds, actorId: user.id, now },
  };
  switch (form.get("intent")) {
    case "open-list":
      return openInterestList(db, asker);
    case "draft":
      return draftGap(db, { ...asker, email: user.email });
    case "give-up-draft":
      return giveUpDraft(db, asker);
    case "drop":
      return typed === "" || typed.length > longestDropReason
        ? ({ ok: false, reason: "no-reason", typed } as const)
        : dropGap(db, { ...asker, reason: typed });
    default:
      return { ok: false, reason: "unknown" } as const;
  }
}
