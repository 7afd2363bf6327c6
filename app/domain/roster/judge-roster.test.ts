import { describe, expect, it } from "vitest";
import { judgeRoster, mayKeep, type RosterFacts, suggestionFor } from "./judge-roster";

const nobody: RosterFacts = { people: [], invited: [] };
const person = { email: "a@b.fi", name: "Demo Oppija", isInGroup: false, isLearner: true };

const judge = (emails: string[], facts = nobody, name = "Demo Oppija") =>
  judgeRoster(
    emails.map((email, index) => ({ line: index + 1, name, email })),
    facts,
  );
const verdict = (email: string, facts = nobody, name?: string) =>
  judge([email], facts, name)[0]?.verdict;

describe("who is known", () => {
  it.each([
    ["nobody", nobody, { kind: "new" }],
    ["a learner", { ...nobody, people: [person] }, { kind: "known", state: "to-add" }],
    [
      "a member",
      { ...nobody, people: [{ ...person, isInGroup: true, name: "Muu" }] },
      { kind: "known", state: "in-group" },
    ],
    ["somebody invited", { ...nobody, invited: ["a@b.fi"] }, { kind: "known", state: "invited" }],
    [
      "staff",
      { ...nobody, people: [{ ...person, isLearner: false }] },
      { kind: "doubtful", doubt: { reason: "staff", knownName: "Demo Oppija" } },
    ],
  ])("%s", (_what, facts, expected) => {
    expect(verdict("a@b.fi", facts)).toEqual(expected);
  });

  it.each([
    ["Demo Oppija", true],
    ["OPPIJA, demo", true],
    ["Demo Toinen Oppija", true],
    ["Démo Oppija", true],
    ["", true],
    ["Demo Opettaja", false],
    ["Muu Ihminen", false],
  ])("“%s” is the same person: %s", (name, isSame) => {
    const found = verdict("a@b.fi", { ...nobody, people: [person] }, name);
    expect(found?.kind).toBe(isSame ? "known" : "doubtful");
    if (!isSame) expect(found).toMatchObject({ doubt: { knownName: "Demo Oppija" } });
  });
});

describe("what is doubtful, and what it should be", () => {
  it.each([
    ["a@gmial.com", "likely-slip", "a@gmail.com"],
    ["a@gmail.con", "likely-slip", "a@gmail.com"],
    ["a@gmal.co", "likely-slip", "a@gmail.com"],
    ["a@hotmial.fi", "likely-slip", "a@hotmail.fi"],
    ["a@outlok.com", "likely-slip", "a@outlook.com"],
    ["a@gmail", "bad-address", "a@gmail.com"],
    ["a@gmail,com", "bad-address", "a@gmail.com"],
    ["a(at)school.fi", "bad-address", "a@school.fi"],
    ["å.ölö@school.fi", "bad-address", "a.olo@school.fi"],
    ["a..b@@school.fi", "bad-address", "a.b@school.fi"],
    ["a@", "bad-address", undefined],
    ["@school.fi", "bad-address", undefined],
    ["", "no-address", undefined],
  ])("%s: %s, %s", (email, reason, suggestion) => {
    const [row] = judge([email]);
    expect(row?.verdict).toMatchObject({ kind: "doubtful", doubt: { reason } });
    expect(row && suggestionFor(row)).toBe(suggestion);
    expect(row && mayKeep(row)).toBe(reason === "likely-slip");
  });

  it.each(["a@mail.com", "a@ymail.com", "a@me.com", "a@live.no", "a@live.fi", "a@school.fi"])(
    "%s is right as it stands",
    (email) => expect(verdict(email)).toEqual({ kind: "new" }),
  );

  it("knows the end that many of the list have", () => {
    const rows = judge([
      "a@kymenopisto.fi",
      "b@kymenopisto.fi",
      "c@kymenopisto.fi",
      "d@kymenopsito.fi",
    ]);
    expect(rows[3]).toMatchObject({ verdict: { doubt: { suggestion: "d@kymenopisto.fi" } } });
    expect(rows[2]?.verdict).toEqual({ kind: "new" });
  });

  it("asks nothing about an address that the organisation knows", () => {
    const known = { ...person, email: "a@gmial.com" };
    expect(verdict(known.email, { ...nobody, people: [known] })).toMatchObject({ state: "to-add" });
  });

  it("takes an address once, whatever its letters", () => {
    const rows = judge(["A@b.fi", "c@d.fi", " a@B.fi"]);
    expect(rows.map(({ verdict: { kind } }) => kind)).toEqual(["new", "new", "doubtful"]);
    expect(rows[2]?.verdict).toMatchObject({ doubt: { reason: "twice", line: 1 } });
  });

  it("asks for a shorter name", () => {
    expect(verdict("a@b.fi", nobody, "x".repeat(121))).toMatchObject({
      doubt: { reason: "long-name" },
    });
  });
});

it("writes names on one line and without what nobody sees", () => {
  const [row] = judgeRoster(
    [{ line: 1, name: " A\r\nBcc: b@c.fi\u0000 \u202E", email: "a@b.fi" }],
    nobody,
  );
  expect(row?.name).toBe("A Bcc: b@c.fi");
});
