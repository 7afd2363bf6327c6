import { type Kysely, sql } from "kysely";

// The words of an offering are cut where a search cuts them (app/region/offering-filter.ts): at everything but letters
// and digits. The parser of PostgreSQL reads “Kotka/Kouvola” as one path, “2027-2028” as a negative number and “3.7” as
// one number, so that half of each was never found.
const languages = [
  { locale: "fi", grammar: "finnish" },
  { locale: "sv", grammar: "swedish" },
  { locale: "en", grammar: "english" },
] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const { locale, grammar } of languages) {
    await sql
      .raw(`
        alter table offerings drop column words_${locale};
        alter table offerings add column words_${locale} tsvector generated always as (
          setweight(to_tsvector('pg_catalog.${grammar}', ${cut(`title_${locale}`)}), 'A')
          || setweight(
            to_tsvector('pg_catalog.${grammar}', ${cut(`keywords_${locale} || ' ' || place`)}), 'B'
          )
          || setweight(to_tsvector('pg_catalog.${grammar}', ${cut(`summary_${locale}`)}), 'C')
        ) stored;
        create index offerings_words_${locale} on offerings using gin (words_${locale})
          where state = 'published';
      `)
      .execute(db);
  }
}

/** The signs that join words for the parser, each as a space. */
function cut(text: string): string {
  return `translate(${text}, '/.:@_+~–-', '         ')`;
}
