import { currentLocale } from "~/i18n/current-locale";
import { formatLanguage } from "~/i18n/format";
import { type Locale, locales } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { TextArea, TextField } from "~/ui/field";
import type { TrackDraft } from "./track-draft";

/** Title and summary: the reader's language first, the others where somebody opens them. */
export function ComposeWords({ draft, error }: { draft: TrackDraft; error: string | undefined }) {
  const own = currentLocale();
  const others = locales.filter((locale) => locale !== own);
  return (
    <Card labelledBy="words-title">
      <h2 id="words-title">{m.tracks_words_title()}</h2>
      <p className="muted-text">{m.tracks_words_hint()}</p>
      <TextField
        name={`title-${own}`}
        label={m.tracks_name()}
        defaultValue={draft.title[own]}
        error={error}
        autoComplete="off"
      />
      <TextArea
        name={`summary-${own}`}
        label={m.tracks_summary()}
        defaultValue={draft.summary[own]}
        rows={3}
      />
      <details className="more" open={others.some((locale) => draft.title[locale] !== "")}>
        <summary>{m.tracks_words_other()}</summary>
        <div className="stack">
          {others.map((locale) => (
            <OtherLanguage key={locale} locale={locale} draft={draft} />
          ))}
        </div>
      </details>
    </Card>
  );
}

function OtherLanguage({ locale, draft }: { locale: Locale; draft: TrackDraft }) {
  const language = formatLanguage(locale);
  return (
    <>
      <TextField
        name={`title-${locale}`}
        lang={locale}
        label={m.tracks_name_in({ language })}
        defaultValue={draft.title[locale]}
        autoComplete="off"
      />
      <TextArea
        name={`summary-${locale}`}
        lang={locale}
        label={m.tracks_summary_in({ language })}
        defaultValue={draft.summary[locale]}
        rows={3}
      />
    </>
  );
}
