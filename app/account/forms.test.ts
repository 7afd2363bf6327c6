import { describe, expect, it } from "vitest";
import { passwordProblem } from "~/auth/password.server";
import { runInLocale } from "~/i18n/request-locale.server";
import { passwordForm } from "./forms";

const sentence = "three blue separators ".repeat(20);

function messagesFor(password: string): string[] {
  return runInLocale("en", () => {
    const read = passwordForm.safeParse({ current: "anything", password });
    return read.success ? [] : read.error.issues.map(({ message }) => message);
  });
}

describe("a new password", () => {
  it.each([
    ["nine characters", sentence.slice(0, 9), "short"],
    ["ten characters", sentence.slice(0, 10), undefined],
    ["two hundred characters", sentence.slice(0, 200), undefined],
    ["two hundred pictures, each of which is two units of text", "🔋🔌".repeat(100), undefined],
    ["one character more than is kept", sentence.slice(0, 201), "long"],
  ])("of %s is judged alike in the form and where it is kept", (_, password, problem) => {
    const told = passwordProblem(password, "a@b.test");
    expect(told === "common" ? undefined : told).toBe(problem);
    expect(messagesFor(password).length).toBe(problem ? 1 : 0);
  });

  it("that is too long is told the length that is accepted", () => {
    expect(messagesFor(sentence)).toEqual([
      "The password is too long. Shorten it to 200 characters at most.",
    ]);
  });
});
