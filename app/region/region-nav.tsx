import { useRouteLoaderData } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { AreaNav } from "~/ui/area-nav";
import { isCoordinating } from "./coordinating-roles";

/** What the root of every page tells of the visitor. */
type Visitor = { user: { roles: string[] } | null };

/** The main pages of the region, at the top of each of them; whoever coordinates finds their own work there as well. */
export function RegionNav() {
  const user = useRouteLoaderData<Visitor>("root")?.user;
  const base = `/${currentLocale()}/region`;
  return (
    <AreaNav
      label={m.region_nav()}
      places={[
        { to: base, label: m.region_nav_front() },
        { to: `${base}/offerings`, label: m.region_nav_offerings() },
        { to: `${base}/needs`, label: m.region_nav_needs() },
        { to: `${base}/gap`, label: m.region_nav_gap() },
        { to: `${base}/news`, label: m.region_nav_news() },
        { to: `${base}/partners`, label: m.region_nav_partners() },
        ...(user ? [{ to: `${base}/exchange`, label: m.region_nav_exchange() }] : []),
        ...(user?.roles.some(isCoordinating)
          ? [{ to: `${base}/work`, label: m.region_nav_work() }]
          : []),
      ]}
    />
  );
}
