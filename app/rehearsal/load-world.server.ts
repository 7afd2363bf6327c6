// A world of one's own, from a file: checked before anybody walks through it.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { randomFrom } from "~/domain/assessment/draw";
import { profiles } from "~/domain/rehearsal/profile";
import type { Mind, World } from "~/domain/rehearsal/world";

const trialSkill = "a";

/**
 * The world that a file exports as default or as `world`.
 * @throws Error that names the file and what it lacks
 */
export async function loadWorld(file: string): Promise<World> {
  const address = pathToFileURL(resolve(file)).href;
  const module: unknown = await import(/* @vite-ignore */ address).catch((cause: unknown) => {
    throw new Error(`${file} cannot be loaded: ${messageOf(cause)}`, { cause });
  });
  const exported = fieldOf(module, "default") ?? fieldOf(module, "world");
  const problem = problemOf(exported);
  if (problem) {
    throw new Error(
      `${file} is no world: ${problem}. The shape is World of app/domain/rehearsal/world.ts`,
    );
  }
  return exported as World;
}

/** What a value lacks to be a world, in words; undefined where it lacks nothing. */
function problemOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return "it exports no `default` and no `world`";
  const id = fieldOf(value, "id");
  if (typeof id !== "string" || !/^[a-z][a-z0-9-]*$/.test(id))
    return "`id` must be lower case letters, digits and dashes";
  if (typeof fieldOf(value, "start") !== "function") return "`start` must be a function";
  try {
    return problemOfMind((value as World).start(trialNewcomer(), randomFrom(1)));
  } catch (cause) {
    return `\`start\` fails: ${messageOf(cause)}`;
  }
}

function problemOfMind(mind: Mind): string | undefined {
  const verbs = ["chance", "recall", "learn", "forget", "trueP", "isMastered"];
  const missing = verbs.filter((verb) => typeof fieldOf(mind, verb) !== "function");
  if (missing.length > 0) return `what \`start\` gives lacks ${missing.join(", ")}`;
  mind.learn(trialSkill, { from: "reading", share: 1, luck: 0.5 });
  mind.recall(trialSkill, true);
  mind.forget(1);
  const chances = {
    chance: mind.chance({ skill: trialSkill, difficulty: 0, guess: 0.25 }),
    trueP: mind.trueP(trialSkill),
  };
  const odd = Object.entries(chances).find(([, chance]) => !(chance >= 0 && chance <= 1));
  if (odd) return `\`${odd[0]}\` gives ${odd[1]}, which is no probability`;
  if (typeof mind.isMastered(trialSkill) !== "boolean") return "`isMastered` must give a boolean";
  return undefined;
}

function trialNewcomer() {
  const [profile] = profiles;
  if (!profile) throw new Error("There are no profiles");
  return { profile, trade: null, skills: [{ id: trialSkill, prerequisites: [], bridges: [] }] };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
