// How often somebody may try. Counted in the database, so that any number of processes count together.
//
// One address can keep another person's account busy only a little (five tries in a quarter of an hour), and no number
// of addresses can try more than fifty times an hour. The owner still gets in: a device on which they have signed in
// before has a count of its own (OWASP Authentication Cheat Sheet; “Slow Down Online Guessing Attacks with Device Cookies”).
import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Db } from "~db/queries/connection.server";
import { rateLimitStore } from "~db/queries/rate-limits.server";

const minute = 60;
const hour = 60 * minute;

const limits = {
  "sign-in-pair": { points: 5, duration: 15 * minute },
  "sign-in-ip": { points: 100, duration: 15 * minute },
  "sign-in-email": { points: 50, duration: hour },
  "sign-in-device": { points: 10, duration: 15 * minute },
  "password-check": { points: 5, duration: 15 * minute },
  // A whole class registers from one school address in one lesson: forty people, some of them twice, and the next
  // class after them. A flood of invented accounts still ends at a hundred.
  "register-ip": { points: 100, duration: hour },
  // Nobody needs more tries for their own e-mail; whoever asks about somebody else's learns nothing by asking on.
  "register-email": { points: 5, duration: hour },
  // A link is good for half an hour; whoever needs a fourth in one hour has another problem.
  "reset-email": { points: 3, duration: hour },
  "reset-ip": { points: 100, duration: hour },
  "join-code": { points: 30, duration: 15 * minute },
  upload: { points: 20, duration: hour },
  // Calendars look every few hours; a person may have several of them.
  "calendar-read": { points: 60, duration: hour },
  "calendar-miss": { points: 60, duration: 15 * minute },
  photos: { points: 40, duration: hour },
  // Letters that one person has sent to others: a class of supervisors, never a flood to one address.
  "ask-supervisor": { points: 10, duration: hour },
  "supervisor-address": { points: 10, duration: 24 * hour },
  "supervisor-code": { points: 10, duration: 15 * minute },
  "supervisor-ip": { points: 60, duration: 15 * minute },
  "supervisor-letter": { points: 3, duration: 15 * minute },
  // Whoever asks for their own invitations anew, by an address that nobody has proved to be theirs.
  "invitation-letters": { points: 3, duration: hour },
  // Whoever sets a region up invites a coordinator to each of its partners in one sitting.
  "open-handover": { points: 30, duration: hour },
  "handover-address": { points: 10, duration: 24 * hour },
  // One link goes to the companies of a whole region, who may all answer after the same meeting.
  "survey-link": { points: 300, duration: hour },
  "survey-ip": { points: 60, duration: hour },
  "survey-miss": { points: 60, duration: 15 * minute },
  // A workplace answers once, and tells a few times what it has seen.
  "exchange-link": { points: 30, duration: hour },
  "exchange-miss": { points: 60, duration: 15 * minute },
};

type LimitName = keyof typeof limits;
type Count = { limit: LimitName; key: string };

/** Whether a try is within the limits; if not, after how many minutes it will be. */
export type Tries = { ok: true } | { ok: false; minutes: number };

export type SignInTry = { email: string; ip: string; deviceId: string | undefined };

export function countSignInTry(db: Db, tried: SignInTry): Promise<Tries> {
  return countAll(db, signInCounts(tried));
}

/** A right password takes its try back, so that whoever knows theirs is never the one who waits. */
export async function forgiveSignInTry(db: Db, tried: SignInTry): Promise<void> {
  for (const { limit, key } of signInCounts(tried)) {
    if (limit === "sign-in-ip" || limit === "sign-in-email") await limiter(db, limit).reward(key);
    else await limiter(db, limit).delete(key);
  }
}

/** Giving the password again while signed in. */
export function countPasswordCheck(db: Db, userId: string): Promise<Tries> {
  return countAll(db, [{ limit: "password-check", key: userId }]);
}

export async function forgivePasswordChecks(db: Db, userId: string): Promise<void> {
  await limiter(db, "password-check").delete(userId);
}

/** Making an account: enough for a class behind one address, too few for a flood. */
export function countRegistration(
  db: Db,
  { email, ip }: { email: string; ip: string },
): Promise<Tries> {
  return countAll(db, [
    { limit: "register-email", key: fingerprint(email) },
    { limit: "register-ip", key: fingerprint(networkOf(ip)) },
  ]);
}

/** Asking for a new password: nobody's post is filled by strangers, and no network fills everybody's. */
export function countResetRequest(
  db: Db,
  { email, ip }: { email: string; ip: string },
): Promise<Tries> {
  return countAll(db, [
    { limit: "reset-email", key: fingerprint(email) },
    { limit: "reset-ip", key: fingerprint(networkOf(ip)) },
  ]);
}

/** Opening a group by its code: enough for whoever mistypes, far too few for whoever guesses. */
export function countJoinTry(db: Db, userId: string): Promise<Tries> {
  return countAll(db, [{ limit: "join-code", key: userId }]);
}

/** Sending a document: more than anybody has in an hour, far too few to fill a disk. */
export function countUpload(db: Db, userId: string): Promise<Tries> {
  return countAll(db, [{ limit: "upload", key: userId }]);
}

/** Reading one's own calendar feed. */
export function countCalendarRead(db: Db, userId: string): Promise<Tries> {
  return countAll(db, [{ limit: "calendar-read", key: userId }]);
}

/** Asking for a calendar feed that is not there: calendars of many people come from one address, guesses too. */
export function countCalendarMiss(db: Db, ip: string): Promise<Tries> {
  return countAll(db, [{ limit: "calendar-miss", key: fingerprint(networkOf(ip)) }]);
}

/** Sending photos, several at a time: more than a task takes, far too few to fill a disk. */
export function countPhotos(db: Db, userId: string): Promise<Tries> {
  return countAll(db, [{ limit: "photos", key: userId }]);
}

/** A letter to somebody at a workplace: few from one person, and few to one address whoever asks. */
export function countSupervisorRequest(
  db: Db,
  { userId, email }: { userId: string; email: string },
): Promise<Tries> {
  return countAll(db, [
    { limit: "ask-supervisor", key: userId },
    { limit: "supervisor-address", key: fingerprint(email) },
  ]);
}

/** Letters of one's own invitations once more: nobody's post is filled by whoever registered their address. */
export function countInvitationLetters(db: Db, email: string): Promise<Tries> {
  return countAll(db, [{ limit: "invitation-letters", key: fingerprint(email.toLowerCase()) }]);
}

/** A letter about a handover: few from one person, and few to one address whoever opens it. */
export function countHandoverLetter(
  db: Db,
  { userId, address }: { userId: string; address: string },
): Promise<Tries> {
  return countAll(db, [
    { limit: "open-handover", key: userId },
    { limit: "handover-address", key: fingerprint(address.toLowerCase()) },
  ]);
}

/** Giving the code of a supervisor's link. */
export function countCodeTry(
  db: Db,
  { requestId, ip }: { requestId: string; ip: string },
): Promise<Tries> {
  return countAll(db, [
    { limit: "supervisor-code", key: requestId },
    { limit: "supervisor-ip", key: fingerprint(networkOf(ip)) },
  ]);
}

/** Having a new code sent to the address that was asked. */
export function countCodeLetter(db: Db, requestId: string): Promise<Tries> {
  return countAll(db, [{ limit: "supervisor-letter", key: requestId }]);
}

/** Telling a need by a survey link: enough for a region's companies, too few to flood its coordinator. */
export function countSurveyAnswer(
  db: Db,
  { linkId, ip }: { linkId: string; ip: string },
): Promise<Tries> {
  return countAll(db, [
    { limit: "survey-ip", key: fingerprint(networkOf(ip)) },
    { limit: "survey-link", key: linkId },
  ]);
}

/** Opening a survey link that is not there: whoever mistypes one may go on, whoever guesses stops here. */
export function countSurveyMiss(db: Db, ip: string): Promise<Tries> {
  return countAll(db, [{ limit: "survey-miss", key: fingerprint(networkOf(ip)) }]);
}

/** What a workplace sends by the link of an exchange. */
export function countExchangeAct(db: Db, linkId: string): Promise<Tries> {
  return countAll(db, [{ limit: "exchange-link", key: linkId }]);
}

/** Opening a link of an exchange that is not there, or no more. */
export function countExchangeMiss(db: Db, ip: string): Promise<Tries> {
  return countAll(db, [{ limit: "exchange-miss", key: fingerprint(networkOf(ip)) }]);
}

// The narrow counts come before the wide ones: whoever is stopped at their own does not use up everybody's.
function signInCounts({ email, ip, deviceId }: SignInTry): Count[] {
  if (deviceId) return [{ limit: "sign-in-device", key: deviceId }];
  const network = networkOf(ip);
  return [
    { limit: "sign-in-ip", key: fingerprint(network) },
    { limit: "sign-in-pair", key: fingerprint(`${network} ${email}`) },
    { limit: "sign-in-email", key: fingerprint(email) },
  ];
}

async function countAll(db: Db, counts: Count[]): Promise<Tries> {
  for (const { limit, key } of counts) {
    try {
      await limiter(db, limit).consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return { ok: false, minutes: Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000)) };
    }
  }
  return { ok: true };
}

function limiter(db: Db, limit: LimitName): RateLimiterPostgres {
  return new RateLimiterPostgres({
    ...limits[limit],
    storeClient: rateLimitStore(db),
    storeType: "client",
    tableName: "rate_limits",
    tableCreated: true,
    keyPrefix: limit,
    clearExpiredByTimeout: false,
  });
}

/** The table of counts holds no address of anybody's in clear. */
function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** One subscriber: an IPv4 address, or the first half of an IPv6 address, whose second half everybody may choose. */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(ip)) return ip;
  const [head = "", tail] = ip.split("::");
  const before = head.split(":").filter(Boolean);
  const after = (tail ?? "").split(":").filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(zeros).fill("0"), ...after];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
