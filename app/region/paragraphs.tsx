import type { Locale } from "~/domain/course/text";
import { paragraphsOf } from "~/domain/region/told-text";
import { currentLocale } from "~/i18n/current-locale";

/** A plain text of somebody's as paragraphs, in the language in which it is written. Nothing in it is ever markup. */
export function Paragraphs({ text, language }: { text: string; language: Locale }) {
  return (
    <div className="region-text stack" lang={language === currentLocale() ? undefined : language}>
      {numbered(paragraphsOf(text)).map(({ key, paragraph }) => (
        <p key={key}>{paragraph}</p>
      ))}
    </div>
  );
}

/** Two paragraphs may say the same; their places do not. */
function numbered(paragraphs: string[]) {
  return paragraphs.map((paragraph, key) => ({ key, paragraph }));
}
