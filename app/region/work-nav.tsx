import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { AreaNav } from "~/ui/area-nav";

/** The main pages of a coordinator, at the top of each of them. */
export function WorkNav() {
  const base = `/${currentLocale()}/region/work`;
  return (
    <AreaNav
      label={m.region_work_nav()}
      places={[
        { to: base, label: m.region_work_title() },
        { to: `${base}/offerings`, label: m.region_nav_offerings() },
        { to: `${base}/needs`, label: m.region_nav_needs() },
        { to: `${base}/gaps`, label: m.region_work_nav_gaps() },
        { to: `${base}/exchanges`, label: m.region_work_nav_exchanges() },
        { to: `${base}/news`, label: m.region_nav_news() },
        { to: `${base}/organisation`, label: m.region_work_nav_organisation() },
        { to: `/${currentLocale()}/help/coordinator`, label: m.help_nav_guide() },
      ]}
    />
  );
}
