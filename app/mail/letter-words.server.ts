// What a letter says, in its reader's language. A letter whose matter is over by now has no words.
import { catalogueOf } from "~/curriculum/current-publication.server";
import type { DigestEntry, Letter } from "~/domain/notice/letter";
import { invitationDays } from "~/domain/roster/invitation";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { runInLocale } from "~/i18n/request-locale.server";
import type { Db } from "~db/queries/connection.server";
import { findExchangeLinkTold } from "~db/queries/exchange-links.server";
import {
  findHandoverTold,
  findInvitingGroup,
  findSupervisorRequestTold,
} from "~db/queries/notice-facts.server";
import { type LetterPart, type LetterWords, subjectLine } from "./letter-form";

type Said = { subject: string; parts: LetterPart[]; footer?: LetterWords["footer"] };
type Of<Kind extends Letter["kind"]> = Extract<Letter, { kind: Kind }>;

export function wordsOf(db: Db, letter: Letter, locale: Locale): Promise<LetterWords | null> {
  return runInLocale(locale, async () => {
    const said = await say(db, letter);
    if (!said) return null;
    const { subject, parts, footer = [] } = said;
    return { subject: subjectLine(subject), parts, footer: [...footer, { text: m.mail_footer() }] };
  });
}

function say(db: Db, letter: Letter): Said | Promise<Said | null> {
  switch (letter.kind) {
    case "invitation":
      return invitation(db, letter);
    case "supervisor-request":
      return supervisorRequest(db, letter);
    case "supervisor-code":
      return supervisorCode(db, letter);
    case "handover":
      return handover(db, letter);
    case "exchange-request":
      return exchangeRequest(db, letter);
    case "password-reset":
      return passwordReset(letter);
    case "digest":
      return digest(letter);
  }
}

async function invitation(db: Db, { groupId, name, url }: Of<"invitation">): Promise<Said | null> {
  const place = await findInvitingGroup(db, groupId);
  if (!place) return null;
  const words = { group: place.groupName, organisation: place.organisationName };
  return {
    subject: m.mail_invitation_subject(words),
    parts: [
      greeting(name),
      paragraph(m.mail_invitation_body(words)),
      button(m.mail_invitation_open(), url),
      paragraph(m.mail_invitation_hint({ count: invitationDays })),
    ],
  };
}

async function supervisorRequest(
  db: Db,
  { requestId, url, code }: Of<"supervisor-request">,
): Promise<Said | null> {
  const asked = await findSupervisorRequestTold(db, requestId);
  if (!asked) return null;
  const { learnerName: learner, greeting: written } = asked;
  const task = await taskTitle(db, asked);
  return {
    subject: m.mail_supervisor_subject({ learner }),
    parts: [
      greeting(asked.supervisorName),
      paragraph(m.mail_supervisor_body({ learner, task })),
      ...(written ? [paragraph(m.mail_supervisor_greeting({ learner, greeting: written }))] : []),
      paragraph(m.mail_supervisor_code()),
      { kind: "code", code },
      button(m.mail_supervisor_open(), url),
      paragraph(m.mail_supervisor_hint()),
    ],
  };
}

async function supervisorCode(
  db: Db,
  { requestId, code }: Of<"supervisor-code">,
): Promise<Said | null> {
  const asked = await findSupervisorRequestTold(db, requestId);
  if (!asked) return null;
  return {
    subject: m.mail_code_subject(),
    parts: [
      greeting(asked.supervisorName),
      paragraph(m.mail_code_body()),
      { kind: "code", code },
      paragraph(m.mail_code_hint()),
    ],
  };
}

async function exchangeRequest(
  db: Db,
  { linkId, url }: Of<"exchange-request">,
): Promise<Said | null> {
  const asked = await findExchangeLinkTold(db, { linkId });
  if (!asked) return null;
  const { hostName: host, startsOn, endsOn } = asked;
  const days = { from: formatDate(startsOn), to: formatDate(endsOn) };
  return {
    subject: m.mail_exchange_subject({ host }),
    parts: [
      greeting(""),
      paragraph(m.mail_exchange_body({ host, ...days })),
      button(m.mail_exchange_open(), url),
      paragraph(m.mail_exchange_hint({ host })),
    ],
  };
}

async function taskTitle(
  db: Db,
  { publicationId, moduleId }: { publicationId: string; moduleId: string },
): Promise<string> {
  const { courses } = await catalogueOf(db, publicationId);
  const module = courses
    .flatMap((course) => course.modules.map((one) => ({ ...one, id: `${course.id}/${one.id}` })))
    .find(({ id }) => id === moduleId);
  const title = module?.workplaceTask?.title ?? module?.title;
  return title?.[currentLocale()] ?? moduleId;
}

async function handover(db: Db, { handoverId, url }: Of<"handover">): Promise<Said | null> {
  const asked = await findHandoverTold(db, handoverId);
  if (!asked) return null;
  const { giverName: giver, organisationName: organisation, address, note, endsAt } = asked;
  return {
    subject: m.mail_handover_subject({ organisation }),
    parts: [
      greeting(""),
      paragraph(m.mail_handover_body({ giver, organisation })),
      ...(note ? [paragraph(m.mail_handover_note({ giver, note }))] : []),
      button(m.mail_handover_open(), url),
      paragraph(m.mail_handover_hint({ address, date: formatDate(endsAt) })),
    ],
  };
}

function passwordReset({ url }: Of<"password-reset">): Said {
  return {
    subject: m.mail_reset_subject(),
    parts: [
      greeting(""),
      paragraph(m.mail_reset_body()),
      button(m.mail_reset_open(), url),
      paragraph(m.mail_reset_hint()),
    ],
  };
}

function digest({ name, entries, choicesUrl, unsubscribeUrl }: Of<"digest">): Said {
  const first = entries[0]?.text ?? "";
  const count = entries.length - 1;
  const asking = entries.filter(({ asksForAct }) => asksForAct);
  const news = entries.filter(({ asksForAct }) => !asksForAct);
  return {
    subject: count === 0 ? first : m.mail_digest_subject_more({ first, count }),
    parts: [
      greeting(name),
      ...section(m.mail_digest_asks(), asking),
      ...section(m.mail_digest_news(), news),
    ],
    footer: [
      {
        text: m.mail_digest_choices(),
        link: { text: m.mail_digest_choices_link(), url: choicesUrl },
      },
      {
        text: m.mail_digest_unsubscribe(),
        link: { text: m.mail_digest_unsubscribe_link(), url: unsubscribeUrl },
      },
    ],
  };
}

function section(text: string, links: DigestEntry[]): LetterPart[] {
  if (links.length === 0) return [];
  return [
    { kind: "heading", text },
    { kind: "links", links },
  ];
}

function greeting(name: string): LetterPart {
  const one = subjectLine(name);
  return paragraph(one ? m.mail_hello({ name: one }) : m.mail_hello_stranger());
}

function paragraph(text: string): LetterPart {
  return { kind: "paragraph", text };
}

function button(text: string, url: string): LetterPart {
  return { kind: "button", link: { text, url } };
}
