import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { AreaNav } from "~/ui/area-nav";

/** The main pages of a teacher, at the top of each of them. */
export function TeachNav() {
  const base = `/${currentLocale()}/teach`;
  return (
    <AreaNav
      label={m.teach_nav()}
      places={[
        { to: base, label: m.teach_title() },
        { to: `${base}/tracks`, label: m.teach_nav_tracks() },
        { to: `${base}/calendar`, label: m.teach_nav_calendar() },
        { to: `${base}/periods`, label: m.period_title() },
      ]}
    />
  );
}
