// Made-up learners through the whole first course on the real engine: how many walks a second one core does.
import { ours } from "~/domain/rehearsal/policies/ours";
import { profiles } from "~/domain/rehearsal/profile";
import { rehearse } from "~/domain/rehearsal/rehearse";
import { worlds } from "~/domain/rehearsal/worlds";
import { readRehearsalContent } from "~/rehearsal/read-content.server";
import { median, type Row } from "./row";

/** The small rehearsal of the tests: so many people a cell have to be done in twenty seconds. */
const learners = 30;
const limitSeconds = 20;
const runs = 3;

export async function benchSimulate(): Promise<Row[]> {
  const content = await readRehearsalContent();
  const [course] = content.catalogue.courses;
  if (!course) throw new Error("There is no course to rehearse");
  const goal = { kind: "course", id: course.id } as const;
  const rehearsal = { content, goal, eqf: 7, worlds, profiles, policies: [ours], learners };
  const seconds = Array.from({ length: runs }, (_, seed) => {
    const start = performance.now();
    const cells = [...rehearse({ ...rehearsal, seed })];
    return (performance.now() - start) / 1000 / cells.length;
  });
  const perCell = median(seconds);
  const cells = worlds.length * profiles.length;
  return [
    {
      name: "simulate",
      connections: 1,
      median: learners / perCell,
      unit: "walks/s",
      ratio: (perCell * cells) / limitSeconds,
      against: `limit of ${limitSeconds} s for ${learners} people in each of ${cells} cells`,
    },
  ];
}
