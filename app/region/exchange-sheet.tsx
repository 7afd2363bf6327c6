import { Fragment, type ReactNode } from "react";
import { formatDate, formatLanguage, formatNumber } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import type { ExchangeSheetData } from "./exchange-sheet.server";
import {
  creditUnitWords,
  hoursWords,
  levelWordsIn,
  verdictWords,
  workplaceYesWords,
} from "./exchange-words";

type Sheet = ExchangeSheetData;
/** One line of the paper in one language. */
type Line = { label: string; text: ReactNode };

/** One paper in two languages, line beside line. */
export function ExchangeSheet({ sheet }: { sheet: Sheet }) {
  const [left, right] = sheet.languages.map((locale, place) => linesIn(sheet, locale, place));
  const tags = sheet.languages.map((locale, place) =>
    locale === "sv" ? `sv-${sheet.countries[place]}` : locale,
  );
  return (
    <div className="print-sheet exchange-sheet">
      <table className="table">
        <thead>
          <tr>
            {sheet.languages.map((locale, place) => (
              <th key={locale} scope="col" lang={tags[place]}>
                {sheet.what === "agreement"
                  ? m.exchange_sheet_agreement({}, { locale })
                  : m.exchange_sheet_transcript({}, { locale })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {left?.map((line, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a paper's lines never move
            <tr key={row}>
              <Cell line={line} lang={tags[0]} />
              <Cell line={right?.[row]} lang={tags[1]} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ line, lang }: { line: Line | undefined; lang: string | undefined }) {
  return (
    <td lang={lang}>
      <strong>{line?.label}</strong>
      <div>{line?.text}</div>
    </td>
  );
}

function linesIn(sheet: Sheet, locale: Locale, place: number): Line[] {
  const isAgreement = sheet.what === "agreement";
  return [
    ...headLines(sheet, locale),
    ...sheet.skills.map((skill) => ({
      label: `${skill.titles[place]} – ${hoursWords(skill.hours, locale)}`,
      text: isAgreement ? safetyText(skill, locale) : shownText(skill, locale),
    })),
    ...(isAgreement ? agreementLines(sheet, locale) : transcriptLines(sheet, locale)),
  ];
}

function headLines(sheet: Sheet, locale: Locale): Line[] {
  const at = { locale };
  const { agreement } = sheet;
  const { startsOn, endsOn } = agreement;
  return [
    { label: m.exchange_party_learner({}, at), text: sheet.learner },
    { label: m.exchange_party_home({}, at), text: sheet.home },
    { label: m.exchange_party_host({}, at), text: sheet.host },
    {
      label: m.exchange_days({}, at),
      text: `${formatDate(startsOn, locale)} – ${formatDate(endsOn, locale)}`,
    },
    { label: m.exchange_language({}, at), text: formatLanguage(agreement.language, locale) },
    { label: m.exchange_sum({}, at), text: hoursWords(agreement.hours, locale) },
  ];
}

function safetyText({ isSafety }: Sheet["skills"][number], locale: Locale): string {
  return isSafety ? m.exchange_safety_line({}, { locale }) : "";
}

function shownText({ shown, atWork, verdict }: Sheet["skills"][number], locale: Locale): ReactNode {
  if (!shown) return m.exchange_not_shown({}, { locale });
  return (
    <>
      {levelWordsIn(shown.level, locale)}, {hoursWords(shown.hours, locale)}
      {shown.seenBy && ` (${shown.seenBy})`}
      <br />
      {shown.sentence}
      {atWork && (
        <>
          <br />
          {m.exchange_workplace_seen({}, { locale })}: {levelWordsIn(atWork.level, locale)} (
          {atWork.seenBy})
          <br />
          {atWork.sentence}
        </>
      )}
      {verdict && (
        <>
          <br />
          {verdictWords(verdict.verdict, locale)}: {verdict.reason}
        </>
      )}
    </>
  );
}

function agreementLines(sheet: Sheet, locale: Locale): Line[] {
  const at = { locale };
  const { workplace } = sheet.agreement;
  const { workplaceYes: yes } = sheet;
  const approved = (day: string | null) =>
    day && m.exchange_behind_since({ date: formatDate(day, locale) }, at);
  const signed: [string, string | null][] = [
    [m.exchange_party_learner({}, at), approved(sheet.agreedAt)],
    [m.exchange_party_home({}, at), approved(sheet.approvedAtHome)],
    [m.exchange_party_host({}, at), approved(sheet.approvedAtHost)],
  ];
  if (workplace) {
    const words = yes && workplaceYesWords(yes, locale);
    signed.push([m.exchange_party_workplace({}, at), words]);
  }
  return [
    {
      label: m.exchange_workplace({}, at),
      text: workplace
        ? `${workplace.name}, ${workplace.contactRole}, ${workplace.email}`
        : m.exchange_workplace_none({}, at),
    },
    { label: m.exchange_sheet_credits({}, at), text: creditsText(sheet, locale) },
    ...signed.map(([label, words]) => ({
      label,
      text: (
        <>
          {words ?? m.exchange_behind_no({}, at)}
          <span className="exchange-sheet__line">{m.exchange_sheet_signature({}, at)}</span>
        </>
      ),
    })),
  ];
}

/** How long that is in the units of both countries; ECTS says the same as op and hp. */
function creditsText({ credits }: Sheet, locale: Locale): ReactNode {
  const amounts = credits
    .filter(({ unit }) => unit !== "ects")
    .map(
      ({ unit, amount }) =>
        `${formatNumber(amount, undefined, locale)} ${creditUnitWords(unit, locale)}`,
    );
  return (
    <>
      {amounts.join(" · ")}
      <br />
      {m.exchange_credits_note({}, { locale })}
    </>
  );
}

function transcriptLines(sheet: Sheet, locale: Locale): Line[] {
  const at = { locale };
  const { files, returnedAt } = sheet;
  return [
    ...(files.length > 0
      ? [
          {
            label: `${m.exchange_documents({}, at)} (${formatNumber(files.length, undefined, locale)})`,
            text: files.map((name) => (
              <Fragment key={name}>
                {name}
                <br />
              </Fragment>
            )),
          },
        ]
      : []),
    {
      label: m.exchange_line_returned({}, at),
      text: returnedAt ? formatDate(returnedAt, locale) : "",
    },
    { label: m.exchange_sheet_no_licence({}, at), text: m.exchange_cards_then({}, at) },
  ];
}
