import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { AreaNav } from "~/ui/area-nav";

/** The working-life pages that belong to a whole school; a coordinator has these alone. */
export function PeriodNav() {
  const base = `/${currentLocale()}/teach/periods`;
  return (
    <AreaNav
      label={m.period_nav()}
      places={[
        { to: base, label: m.period_nav_periods() },
        { to: `${base}/proposals`, label: m.period_proposals() },
        { to: `${base}/overview`, label: m.period_overview() },
      ]}
    />
  );
}

/** Where pages below the list of periods stand. */
export function periodCrumbs(...trail: { label: string; to: string }[]) {
  const base = `/${currentLocale()}/teach/periods`;
  return { label: m.teach_crumbs(), trail: [{ label: m.period_title(), to: base }, ...trail] };
}
