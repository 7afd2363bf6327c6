// What would become of each row of a list, before anything is written: new, known, or doubtful with its cure.
import { isAddress, likelyAddress, repairedAddress, sharedDomains } from "./address-cure";
import { longestName, plainAddress, plainText, type RosterRow } from "./roster-row";

/** What the asker's organisation knows. Of accounts elsewhere nothing may stand here: nobody learns who has one. */
export type RosterFacts = {
  /** People of the organisation or the group among the addresses. */
  people: readonly { email: string; name: string; isInGroup: boolean; isLearner: boolean }[];
  /** Addresses whose invitation to the group is open. */
  invited: readonly string[];
};

export type Doubt =
  | { reason: "no-address" }
  | { reason: "bad-address"; suggestion: string | undefined }
  | { reason: "long-name" }
  /** The line that has the address already. */
  | { reason: "twice"; line: number }
  | { reason: "likely-slip"; suggestion: string }
  | { reason: "other-name"; knownName: string }
  /** Of the organisation, but not as a learner. */
  | { reason: "staff"; knownName: string };

export type Verdict =
  | { kind: "new" }
  | { kind: "known"; state: "to-add" | "in-group" | "invited" }
  | { kind: "doubtful"; doubt: Doubt };

export type JudgedRow = RosterRow & { verdict: Verdict };

/** Every row with what would become of it; addresses and names come back as they would be written. */
export function judgeRoster(rows: readonly RosterRow[], facts: RosterFacts): JudgedRow[] {
  const plain = rows.map(({ line, name, email }) => ({
    line,
    name: plainText(name),
    email: plainAddress(email),
  }));
  const shared = sharedDomains(plain.map(({ email }) => email));
  const people = new Map(facts.people.map((person) => [person.email, person]));
  const invited = new Set(facts.invited);
  const lines = new Map<string, number>();
  return plain.map((row) => {
    const first = lines.get(row.email);
    if (first === undefined) lines.set(row.email, row.line);
    const doubtful = (doubt: Doubt) => ({ ...row, verdict: { kind: "doubtful", doubt } as const });
    if (row.email === "") return doubtful({ reason: "no-address" });
    if (!isAddress(row.email)) {
      const suggestion = repairedAddress(row.email, shared);
      return doubtful({ reason: "bad-address", suggestion });
    }
    if (first !== undefined) return doubtful({ reason: "twice", line: first });
    if (row.name.length > longestName) return doubtful({ reason: "long-name" });
    const person = people.get(row.email);
    if (person) return { ...row, verdict: verdictOn(row, person) };
    if (invited.has(row.email)) return { ...row, verdict: { kind: "known", state: "invited" } };
    const suggestion = likelyAddress(row.email, shared);
    return suggestion
      ? doubtful({ reason: "likely-slip", suggestion })
      : { ...row, verdict: { kind: "new" } };
  });
}

function verdictOn({ name }: RosterRow, person: RosterFacts["people"][number]): Verdict {
  const knownName = person.name;
  if (person.isInGroup) return { kind: "known", state: "in-group" };
  if (!person.isLearner) return { kind: "doubtful", doubt: { reason: "staff", knownName } };
  return isSamePerson(name, knownName)
    ? { kind: "known", state: "to-add" }
    : { kind: "doubtful", doubt: { reason: "other-name", knownName } };
}

/** Names in either order, with or without second names, marks and capitals, are one. No name is no other name. */
function isSamePerson(given: string, known: string): boolean {
  const a = wordsOf(given);
  const b = wordsOf(known);
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  return [...few].every((word) => many.has(word));
}

function wordsOf(name: string): Set<string> {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return new Set(plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean));
}

/** Whether a person may keep a row as it stands. What is no address, or stands twice, has to be mended or left out. */
export function mayKeep({ verdict }: Pick<JudgedRow, "verdict">): boolean {
  if (verdict.kind !== "doubtful") return true;
  const { reason } = verdict.doubt;
  return reason === "likely-slip" || reason === "other-name" || reason === "staff";
}

/** The address that is proposed in the place of what was typed. */
export function suggestionFor({ verdict }: Pick<JudgedRow, "verdict">): string | undefined {
  return verdict.kind === "doubtful" && "suggestion" in verdict.doubt
    ? verdict.doubt.suggestion
    : undefined;
}
