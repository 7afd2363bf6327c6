// For tests: docs/rights.md as values, and the addresses of routes.ts.
import { readFile } from "node:fs/promises";
import type { RouteConfigEntry } from "@remix-run/route-config";

export const roles = ["learner", "teacher", "instructor", "coordinator", "admin"] as const;
export type Role = (typeof roles)[number];

/** Who may: nobody at all, everyone, whoever is signed in, or these roles. */
export type Allowed = "nobody" | "everyone" | "signed in" | Role[];

export type Right = {
  address: string;
  reads: Allowed;
  acts: Allowed;
  whose: "own" | "school" | "course" | "link" | "device" | "nobody";
};

export async function readRights(): Promise<Right[]> {
  const text = await readFile(new URL("../docs/rights.md", import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => {
      const [address = "", reads = "", acts = "", whose = ""] = line
        .split("|")
        .slice(1)
        .map((cell) => cell.trim());
      return {
        address: address.replaceAll("`", ""),
        reads: allowed(reads),
        acts: allowed(acts),
        whose: ownership(whose),
      };
    });
}

function allowed(cell: string): Allowed {
  if (cell === "–") return "nobody";
  if (cell === "everyone" || cell === "signed in") return cell;
  return cell.split(", ").map((name) => {
    const role = roles.find((one) => one === name);
    if (!role) throw new Error(`docs/rights.md names an unknown role: ${name}`);
    return role;
  });
}

function ownership(cell: string): Right["whose"] {
  if (cell === "–") return "nobody";
  const known = (["own", "school", "course", "link", "device"] as const).find(
    (one) => one === cell,
  );
  if (known) return known;
  throw new Error(`docs/rights.md says “${cell}” of whose rows an address names`);
}

/** Every address with the file that answers it, in the order of routes.ts. */
export function addressesOf(
  entries: readonly RouteConfigEntry[],
  parent = "",
): { address: string; file: string }[] {
  return entries.flatMap((entry) => {
    const address = entry.path ? `${parent}/${entry.path}` : parent;
    const own =
      entry.file && !entry.children ? [{ address: address || "/", file: entry.file }] : [];
    return [...own, ...addressesOf(entry.children ?? [], address)];
  });
}
