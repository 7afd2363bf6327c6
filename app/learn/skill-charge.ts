import type { Catalogue } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import { levelOf } from "~/domain/mastery/level";
import type { SkillMastery } from "~/domain/mastery/mastery";
import { formatPercent } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import type { Charge } from "~/ui/charge-cell";

/** A skill as the pack draws it: a cell with its charge and the word under it. */
export type SkillCharge = { id: string; title: string; charge: Charge; word: string };

export function skillCharge(
  catalogue: Catalogue,
  id: string,
  mastery: SkillMastery | undefined,
  {
    isSkipped,
    isRecognised = false,
    locale,
  }: { isSkipped: boolean; isRecognised?: boolean; locale: Locale },
): SkillCharge {
  const level = levelOf(mastery, { isRecognised: isSkipped || isRecognised });
  return {
    id,
    title: titlesIn(catalogue, locale).skill(id),
    charge: { kind: level.kind, percent: level.percent },
    word: foundWord({ isRecognised, isSkipped }, mastery) ?? levelWord(level.kind, level.percent),
  };
}

/** What a person or the first check has found stands in words until answers show it too. */
function foundWord(
  { isRecognised, isSkipped }: { isRecognised: boolean; isSkipped: boolean },
  mastery: SkillMastery | undefined,
): string | undefined {
  if (mastery?.masteredAt) return undefined;
  if (isRecognised) return m.recognition_level();
  return isSkipped ? m.learn_level_brought() : undefined;
}

function levelWord(kind: Charge["kind"], percent: number): string {
  switch (kind) {
    case "empty":
      return m.learn_level_empty();
    case "not-enough-data":
      return m.learn_level_unknown();
    case "charging":
      return m.learn_level_charging({ percent: formatPercent(percent / 100) });
    case "fading":
      return m.learn_level_fading();
    case "mastered":
      return formatPercent(1);
  }
}
