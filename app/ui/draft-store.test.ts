import { expect, it } from "vitest";
import { type DraftStore, dropDraft, keepDraft, readDraft } from "./draft-store";

function emptyStore(): DraftStore {
  const held = new Map<string, string>();
  return {
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, text) => void held.set(name, text),
    removeItem: (name) => void held.delete(name),
    key: (index) => [...held.keys()][index] ?? null,
    get length() {
      return held.size;
    },
  };
}

it("gives back what was typed last, under a new key", () => {
  const store = emptyStore();
  keepDraft(store, "day 1", [
    ["key", "a"],
    ["done", "Stack"],
  ]);
  keepDraft(store, "day 1", [
    ...[["key", "a"] as [string, string], ["done", "Stacking"] as [string, string]],
    ...[["skill", "cells"] as [string, string], ["skill", "volts"] as [string, string]],
  ]);
  expect(readDraft(store, "day 1")).toEqual([
    ["done", "Stacking"],
    ["skill", "cells"],
    ["skill", "volts"],
  ]);
  expect(readDraft(store, "day 2")).toBeUndefined();
});

it("forgets what was sent, and nothing else", () => {
  const store = emptyStore();
  store.setItem("theirs", "no list");
  keepDraft(store, "day 1", [
    ["key", "a"],
    ["done", "Stacking"],
  ]);
  keepDraft(store, "day 2", [
    ["key", "b"],
    ["done", "a"],
  ]);
  keepDraft(store, "report", [
    ["key", "a"],
    ["summary", "Two weeks"],
  ]);
  dropDraft(store, "a");
  expect(readDraft(store, "day 1")).toBeUndefined();
  expect(readDraft(store, "report")).toBeUndefined();
  expect(readDraft(store, "day 2")).toEqual([["done", "a"]]);
  expect(store.getItem("theirs")).toBe("no list");
});
