import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "~/http/responses";
import { formatDateTime, formatLanguage } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { type KeptLetter, listKeptLetters } from "~db/queries/letters.server";

const mostLetters = 50;

export const meta: MetaFunction = () => [{ title: `${m.mail_inbox_title()} · ${m.site_name()}` }];

/** Letters of a demo go nowhere; where people are real, this page does not exist. */
export async function loader({ context }: LoaderFunctionArgs) {
  if (!context.isDemo) notFound();
  return { letters: await listKeptLetters(context.db, { limit: mostLetters }) };
}

export default function InboxPage() {
  const { letters } = useLoaderData<typeof loader>();
  return (
    <Page title={m.mail_inbox_title()} lead={m.mail_inbox_lead()} width="reading">
      {letters.length === 0 && <p className="muted-text">{m.mail_inbox_none()}</p>}
      {letters.map((letter) => (
        <LetterCard key={letter.id} letter={letter} />
      ))}
    </Page>
  );
}

function LetterCard({ letter }: { letter: KeptLetter }) {
  const { id, to, locale, subject, text, html, sentAt } = letter;
  return (
    <Card as="article" labelledBy={id}>
      <h2 id={id} lang={locale}>
        {subject}
      </h2>
      <p className="small-text muted-text">
        {m.mail_inbox_to({ to, language: formatLanguage(locale), date: formatDateTime(sentAt) })}
      </p>
      <details className="kept-letter">
        <summary>{m.mail_inbox_text()}</summary>
        <pre className="kept-letter__text" lang={locale}>
          <LinkedText text={text} />
        </pre>
      </details>
      <details className="kept-letter">
        <summary>{m.mail_inbox_html()}</summary>
        <iframe
          className="kept-letter__html"
          title={subject}
          srcDoc={html}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
        />
      </details>
    </Card>
  );
}

/** A tester follows the links from here; everything else of a letter stays text. */
function LinkedText({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, place) =>
    part.startsWith("http") ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
      <a key={place} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
