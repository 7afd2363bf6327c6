import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { AreaNav } from "~/ui/area-nav";
import type { GuideCounts } from "./guide-counts.server";

/** The main pages of an instructor, at the top of each of them, with how many wait there. */
export function GuideNav({ counts: { stuck, waiting } }: { counts: GuideCounts }) {
  const base = `/${currentLocale()}/guide`;
  return (
    <AreaNav
      label={m.needs_nav()}
      places={[
        { to: base, label: m.needs_nav_groups() },
        {
          to: `${base}/needs`,
          label: m.needs_title(),
          count: { number: stuck, words: m.needs_nav_stuck({ count: stuck }) },
        },
        {
          to: `${base}/evidence`,
          label: m.needs_nav_evidence(),
          count: { number: waiting, words: m.needs_nav_waiting({ count: waiting }) },
        },
        { to: `${base}/misconceptions`, label: m.ideas_title() },
        { to: `${base}/exams`, label: m.guide_exams_title() },
      ]}
    />
  );
}
