import type { MissingSign } from "~/domain/mastery/mastered";
import { formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import type { LevelName } from "./skill-in-group";

/** A level that learners are counted by, in words. */
export function levelWords(name: LevelName): string {
  switch (name) {
    case "mastered":
      return m.guide_level_mastered();
    case "fading":
      return m.picture_level_fading();
    case "recognised":
      return m.recognition_level();
    case "brought":
      return m.guide_level_brought();
    case "charging-3":
      return m.picture_charging_from({ percent: formatPercent(0.5) });
    case "charging-2":
      return m.picture_charging_range({ from: formatPercent(0.25), to: formatPercent(0.5) });
    case "charging-1":
      return m.picture_charging_to({ percent: formatPercent(0.25) });
    case "not-enough-data":
      return m.guide_level_unknown();
    case "empty":
      return m.guide_level_empty();
  }
}

/** What is missing to mastery, in plain words. */
export function missingWords(sign: MissingSign): string {
  switch (sign) {
    case "answers":
      return m.picture_missing_answers();
    case "known":
      return m.picture_missing_known();
    case "steady":
      return m.picture_missing_steady();
    case "recent":
      return m.picture_missing_recent();
    case "variety":
      return m.picture_missing_variety();
  }
}
