// A letter has one form: a greeting, some sentences, one thing to do. Written twice, as text and as simple html.
//
// The html has no style of its own: every mail program shows it in its own letters, light or dark, and the
// development inbox shows it under the site's own rules. Whatever people typed is only text in both.
import type { Locale } from "~/i18n/locale";

export type LetterLink = { text: string; url: string };
/** A link in a list; the note stands below it. */
type ListedLink = LetterLink & { note?: string | undefined };

export type LetterPart =
  | { kind: "paragraph"; text: string }
  | { kind: "code"; code: string }
  | { kind: "button"; link: LetterLink }
  | { kind: "heading"; text: string }
  | { kind: "links"; links: ListedLink[] };

export type LetterWords = {
  subject: string;
  parts: LetterPart[];
  /** Small print, each line with the link that it speaks of. */
  footer: { text: string; link?: LetterLink }[];
};

// As --accent and --accent-ink of app/ui/tokens.css: 6.4 to 1, and the same by day and by night.
const buttonGround = "#0b6b57";
const buttonInk = "#ffffff";

/** A subject is one line, whatever stands in a name. */
export function subjectLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}

export function letterText({ parts, footer }: LetterWords): string {
  const body = parts.map(partText).join("\n\n");
  const small = footer.map(({ text, link }) => (link ? `${text} ${link.url}` : text)).join("\n");
  return `${body}\n\n--\n${small}\n`;
}

function partText(part: LetterPart): string {
  switch (part.kind) {
    case "paragraph":
      return part.text;
    case "code":
      return `    ${part.code}`;
    case "button":
      return `${part.link.text}:\n${part.link.url}`;
    case "heading":
      return `${part.text}:`;
    case "links":
      return part.links
        .map(({ text, url, note }) => [`- ${text}`, url, ...(note ? [note] : [])].join("\n  "))
        .join("\n");
  }
}

export function letterHtml({ subject, parts, footer }: LetterWords, locale: Locale): string {
  const small = footer.map(({ text, link }) => (link ? anchor(link) : escaped(text)));
  return [
    "<!doctype html>",
    `<html lang="${locale}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>`,
    "<body>",
    '<font face="Verdana, sans-serif">',
    ...parts.map(partHtml),
    `<hr><p><font size="2">${small.join("<br>")}</font></p>`,
    "</font>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function partHtml(part: LetterPart): string {
  switch (part.kind) {
    case "paragraph":
      return `<p>${escaped(part.text)}</p>`;
    case "code":
      return `<p><font size="6"><b>${escaped(part.code)}</b></font></p>`;
    case "button":
      return `<table role="presentation" cellpadding="12"><tr><td bgcolor="${buttonGround}"><a href="${escaped(part.link.url)}"><font color="${buttonInk}"><b>${escaped(part.link.text)}</b></font></a></td></tr></table>`;
    case "heading":
      return `<h2><font size="4">${escaped(part.text)}</font></h2>`;
    case "links":
      return `<ul>\n${part.links.map(listItem).join("\n")}\n</ul>`;
  }
}

function listItem({ note, ...link }: ListedLink): string {
  return `<li>${anchor(link)}${note ? `<br>${escaped(note)}` : ""}</li>`;
}

function anchor({ text, url }: LetterLink): string {
  return `<a href="${escaped(url)}">${escaped(text)}</a>`;
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
