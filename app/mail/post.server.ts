// Where letters go: to a mail server, or, where nobody real reads them, into the development inbox.
import { createTransport } from "nodemailer";
import type { Locale } from "~/i18n/locale";

export type Envelope = {
  /** Of the letter: the same at every try, so that a receiver may know a copy by it. */
  id: string;
  to: string;
  locale: Locale;
  subject: string;
  text: string;
  html: string;
  /** Where the receiver's mail program ends the digests with one press (RFC 8058). */
  unsubscribeUrl: string | null;
};

/** `refusal`: this address will not take this letter, however often it is tried. */
export type Delivery = { ok: true } | { ok: false; refusal: string };

export type Post = {
  /** @throws Error when the letter may be tried again; its message names nobody */
  deliver: (envelope: Envelope) => Promise<Delivery>;
  /** Letters stay readable here after they have left. */
  keepsLetters: boolean;
  close: () => void;
};

/** Longer than a slow server takes, shorter than a worker should be stuck. */
const timeoutMs = 30_000;

/** Letters leave by SMTP. @param url smtp:// or smtps://, with name and password where the server asks for them */
export function smtpPost({ url, from }: { url: string; from: string }): Post {
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    // A letter is made of our words alone: nothing is fetched or read from a disk for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    keepsLetters: false,
    close: () => transport.close(),
    deliver: async ({ id, to, locale, subject, text, html, unsubscribeUrl }) => {
      if (isNobodys(to)) return { ok: false, refusal: "reserved name" };
      try {
        await transport.sendMail({
          from,
          to: { name: "", address: to },
          subject,
          text,
          html,
          messageId: `<${id}@${hostOf(from)}>`,
          headers: {
            "Auto-Submitted": "auto-generated",
            "Content-Language": locale,
            ...(unsubscribeUrl && {
              "List-Unsubscribe": `<${unsubscribeUrl}>`,
              "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            }),
          },
        });
        return { ok: true };
      } catch (error) {
        return refusalOf(error);
      }
    },
  };
}

/** Letters go nowhere and can be read in the development inbox. */
export const inboxPost: Post = {
  keepsLetters: true,
  close: () => undefined,
  deliver: () => Promise.resolve({ ok: true }),
};

// What a mail server says may hold addresses and more; only its numbers are passed on.
function refusalOf(error: unknown): Delivery {
  const told = error instanceof Error ? (error as Error & SmtpError) : undefined;
  const code = told?.code ?? "unknown";
  const reply = told?.responseCode ?? 0;
  if (ofLetter.includes(told?.command ?? "") && (reply >= 500 || reply === 0)) {
    return { ok: false, refusal: `${code} ${reply}` };
  }
  throw new Error(`The mail server did not take the letter (${code} ${reply})`);
}

// Steps at which a refusal is about this one letter. Elsewhere it is about us, such as a wrong password.
const ofLetter = ["RCPT TO", "DATA", "API"];

type SmtpError = { code?: string; responseCode?: number; command?: string };

/** Domains that stand for examples, as those of the demo's people, belong to nobody. RFC 2606, section 3. */
function isNobodys(address: string): boolean {
  return /[@.]example$/i.test(address);
}

function hostOf(from: string): string {
  return /@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? "localhost";
}
