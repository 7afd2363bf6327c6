import { Link } from "@remix-run/react";
import type { NewsKind } from "~/domain/region/news";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { newsKindsWord } from "./news-words";

/** Which kind of news is listed; projects have their own page. */
export function NewsKinds({ kind }: { kind: NewsKind | null }) {
  const base = `/${currentLocale()}/region`;
  const own = (["article", "event", "result"] as const).map((one) => ({
    to: `${base}/news?kind=${one}`,
    label: newsKindsWord(one),
    isCurrent: kind === one,
  }));
  const places = [
    { to: `${base}/news`, label: m.region_all(), isCurrent: kind === null },
    ...own,
    { to: `${base}/projects`, label: newsKindsWord("project"), isCurrent: kind === "project" },
  ];
  return (
    <nav className="region-tabs" aria-label={m.news_which()}>
      {places.map(({ to, label, isCurrent }) => (
        <Link key={to} to={to} aria-current={isCurrent ? "page" : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
