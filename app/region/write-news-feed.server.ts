import { Feed } from "feed";
import type { Locale } from "~/domain/course/text";
import { paragraphsOf } from "~/domain/region/told-text";
import { m } from "~/i18n/messages";
import { type NewsView, newsPath } from "./news-view";
import { newsKindWord } from "./news-words";
import { languageNote } from "./region-marks";

/** An Atom feed (RFC 4287). Its texts are ours to escape: readers take what stands in it for markup. */
export function writeNewsFeed(
  items: readonly NewsView[],
  { origin, locale }: { origin: string; locale: Locale },
): string {
  const base = `${origin}/${locale}`;
  const updated = items.map((item) => item.updatedAt.getTime());
  const feed = new Feed({
    id: `${base}/region/news`,
    title: `${m.region_nav_news()} · ${m.site_name()}`,
    description: m.news_lead(),
    link: `${base}/region/news`,
    language: locale,
    generator: "Akkupolku",
    feedLinks: { atom: `${base}/region/news.atom` },
    updated: new Date(Math.max(0, ...updated)),
  });
  for (const item of items) {
    const note = languageNote(item.language, locale);
    feed.addItem({
      id: `urn:uuid:${item.id}`,
      title: escaped(note ? `${item.title} (${note})` : item.title),
      link: `${base}/${newsPath(item)}`,
      date: item.updatedAt,
      ...(item.publishedAt && { published: item.publishedAt }),
      description: escaped(item.excerpt),
      content: paragraphsOf(item.body)
        .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
        .join(""),
      author: [{ name: withoutStrangers(item.organisation.name) }],
      category: [{ name: newsKindWord(item.kind) }],
    });
  }
  return feed.atom1();
}

function escaped(text: string): string {
  return withoutStrangers(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** One character that XML 1.0 (section 2.2) does not know would end the feed for all its readers. */
function withoutStrangers(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
