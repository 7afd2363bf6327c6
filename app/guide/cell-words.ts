import { formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import type { Charge } from "~/ui/charge-cell";
import type { PictureCell } from "./group-picture";

/** The level of a skill, in words. */
export function cellWords({ kind, percent }: PictureCell): string {
  switch (kind) {
    case "mastered":
      return m.guide_level_mastered();
    case "fading":
      return m.picture_level_fading();
    case "brought":
      return m.guide_level_brought();
    case "recognised":
      return m.recognition_level();
    case "charging":
      return m.guide_level_charging({ percent: formatPercent(percent / 100) });
    case "not-enough-data":
      return m.guide_level_unknown();
    case "empty":
      return m.guide_level_empty();
    case "outside":
      return m.guide_level_outside();
  }
}

/** How a level is drawn. What the first check or a person has found is there, so it is drawn as charged. */
export function chargeOf({ kind, percent }: PictureCell): Charge {
  if (kind === "brought" || kind === "recognised") return { kind: "mastered", percent };
  return { kind: kind === "outside" ? "empty" : kind, percent };
}
