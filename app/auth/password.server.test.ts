import { describe, expect, it } from "vitest";
import { commonPasswords } from "./common-passwords";
import { hashPassword, isPassword, passwordProblem } from "./password.server";
import { passwordLength } from "./password-length";

const email = "test.learner@post.test";

describe("passwordProblem", () => {
  it("v5.0.0-6.2.1 wants ten characters, counted as people count them", () => {
    expect(passwordProblem("ninechars", email)).toBe("short");
    expect(passwordProblem("ten  chars", email)).toBeUndefined();
    expect(passwordProblem("🔋🔌⚡️🏭🧪", email)).toBe("short");
  });

  it("v5.0.0-6.2.9 takes long sentences, up to two hundred characters", () => {
    const sentence = "kuparifolio kulkee telalta telalle ".repeat(6);
    expect(passwordProblem(sentence.slice(0, 64), email)).toBeUndefined();
    expect(passwordProblem(sentence.slice(0, 200), email)).toBeUndefined();
    expect(passwordProblem(sentence.slice(0, 201), email)).toBe("long");
  });

  it("v5.0.0-6.2.5 asks for no kind of character", () => {
    expect(passwordProblem("sinisetkennot", email)).toBeUndefined();
    expect(passwordProblem("SINISETKENNOT", email)).toBeUndefined();
    expect(passwordProblem("40917-22860-31", email)).toBeUndefined();
  });

  it.each(["Password123", "salasana123", "Lösenord123", "qwertyuiop", "iloveyou123"])(
    "v5.0.0-6.2.4 refuses %s, which everybody tries first",
    (password) => {
      expect(passwordProblem(password, email)).toBe("common");
    },
  );

  it.each(["aaaaaaaaaaaa", "ababababab", "1234567890", "9876543210", "abcdefghijk"])(
    "v5.0.0-6.2.4 refuses %s, a run or a repetition",
    (password) => {
      expect(passwordProblem(password, email)).toBe("common");
    },
  );

  it.each(["Akkupolku2026", "akkupolku!!", "battery-path-1"])(
    "v5.0.0-6.2.11 refuses %s, the name of this place",
    (password) => {
      expect(passwordProblem(password, email)).toBe("common");
    },
  );

  it("refuses the address itself, whole or its first half", () => {
    expect(passwordProblem("Test.Learner@post.test", email)).toBe("like-email");
    expect(passwordProblem("test.learner", email)).toBe("like-email");
  });
});

describe("the list of common passwords", () => {
  it("holds only what the length would let through, as it is compared", () => {
    for (const password of commonPasswords) {
      expect(password).toBe(password.toLowerCase().normalize("NFKC"));
      expect(password.length, password).toBeGreaterThanOrEqual(passwordLength.min);
    }
  });
});

describe("hashPassword and isPassword", () => {
  it("v5.0.0-11.4.2 store argon2id with 19 MiB, two passes and a salt of its own", async () => {
    const [first, second] = await Promise.all([
      hashPassword("three blue separators"),
      hashPassword("three blue separators"),
    ]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(second).not.toBe(first);
  });

  it("v5.0.0-6.2.8 take the password whole and as it was typed", async () => {
    const stored = await hashPassword("Three blue separators");
    expect(await isPassword(stored, "Three blue separators")).toBe(true);
    expect(await isPassword(stored, "three blue separators")).toBe(false);
    expect(await isPassword(stored, "Three blue separators ")).toBe(false);
    const long = "x1".repeat(100);
    expect(await isPassword(await hashPassword(long), long.slice(0, 199))).toBe(false);
  });

  it("know the same letters from any keyboard", async () => {
    const stored = await hashPassword("på väg till jobbet".normalize("NFD"));
    expect(await isPassword(stored, "på väg till jobbet".normalize("NFC"))).toBe(true);
  });

  it("know nobody's password", async () => {
    expect(await isPassword(undefined, "three blue separators")).toBe(false);
  });
});
