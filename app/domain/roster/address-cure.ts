// What an address was probably meant to be: where it is none, or where its end is a slip away from one that many have.
import { z } from "zod";
import { editDistance } from "./edit-distance";

const addressSchema = z.email().max(254);

export function isAddress(email: string): boolean {
  return addressSchema.safeParse(email).success;
}

/** Post offices that people in Finland and Sweden have at home. Our list; a slip away from one of them is a question. */
const common = [
  "gmail.com",
  "hotmail.com",
  "hotmail.fi",
  "hotmail.se",
  "outlook.com",
  "live.com",
  "live.fi",
  "live.se",
  "icloud.com",
  "yahoo.com",
  "msn.com",
  "luukku.com",
  "kolumbus.fi",
  "elisanet.fi",
  "saunalahti.fi",
  "suomi24.fi",
  "telia.com",
  "bredband.net",
  "comhem.se",
];

/** Real ones that stand a slip away from a common one. */
const real = [
  "mail.com",
  "ymail.com",
  "email.com",
  "gmx.com",
  "me.com",
  "live.no",
  "live.dk",
  "hotmail.no",
];

/** Shorter ends are too near to each other to ask about. */
const shortestAsked = 7;
/** From this length on, two slips are still nearer to a common end than to anything else. */
const lengthOfTwoSlips = 9;
/** An end that so many of a list have is the school's or the employer's own. */
const manyOfOneList = 3;

/** The ends that several addresses of one list share: a slip away from one of these is a question too. */
export function sharedDomains(emails: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const email of emails.filter(isAddress)) {
    const domain = domainOf(email);
    counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= manyOfOneList).map(([domain]) => domain);
}

/**
 * What an address with a likely slip in its end should be.
 * @param shared further ends that are surely right
 * @returns undefined where the address looks right
 */
export function likelyAddress(email: string, shared: readonly string[]): string | undefined {
  const domain = domainOf(email);
  const known = [...common, ...shared];
  if (known.includes(domain) || real.includes(domain)) return undefined;
  const [nearest] = known
    .filter(({ length }) => length >= shortestAsked)
    .map((meant) => ({ meant, slips: editDistance(domain, meant) }))
    .filter(({ meant, slips }) => slips <= (meant.length >= lengthOfTwoSlips ? 2 : 1))
    .toSorted((a, b) => a.slips - b.slips);
  return nearest && `${email.slice(0, -domain.length)}${nearest.meant}`;
}

/**
 * What text that is no address was probably meant to be: letters with dots, blanks, a comma for a point, “(at)”, a
 * common end without its country.
 * @returns undefined where nothing sensible comes of it
 */
export function repairedAddress(text: string, shared: readonly string[]): string | undefined {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/\(at\)|\[at\]/gi, "@")
    .replace(/\s/g, "")
    .replace(/,/g, ".")
    .replace(/@+/g, "@")
    .replace(/\.+/g, ".")
    .replace(/\.?@\.?/g, "@")
    .replace(/^\.|\.$/g, "");
  const domain = domainOf(plain);
  const whole = common.find((meant) => meant.split(".")[0] === domain);
  const repaired = whole ? `${plain.slice(0, -domain.length)}${whole}` : plain;
  if (!isAddress(repaired)) return undefined;
  return likelyAddress(repaired, shared) ?? repaired;
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1);
}
