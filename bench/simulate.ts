// Made-up learners through the whole first course on the real engine: how many walks a second one core does.
import { ours } from "~/domain/rehearsal/policies/ours";
import { profiles } from "~/domain/rehearsal/profile";
import { rehearse } from "~/domain/rehearsal/rehearse";
import { worlds } from "~/domain/rehearsal/worlds";
import { readRehearsalContent } from "~/rehearsal/read-content.server";
import { median, type Row } from "./row";

const learners = 5;
const runs = 3;

/** The small rehearsal of the tests walks thirty people a cell in twenty seconds. */
const least = (30 * worlds.length * profiles.length) / 20;

export async function benchSimulate(): Promise<Row[]> {
  const content = await readRehearsalContent();
  const [course] = content.catalogue.courses;
  if (!course) throw new Error("There is no course to rehearse");
  const goal = { kind: "course", id: course.id } as const;
  const rehearsal = { content, goal, eqf: 7, worlds, profiles, policies: [ours], learners };
  const rates = Array.from({ length: runs }, (_, seed) => {
    const start = performance.now();
    const cells = [...rehearse({ ...rehearsal, seed })];
    return (cells.length * learners * 1000) / (performance.now() - start);
  });
  const rate = median(rates);
  const against = `${least} walks/s that the tests need`;
  return [
    {
      name: "simulate",
      connections: 1,
      median: rate,
      unit: "walks/s",
      ratio: rate / least,
      against,
    },
  ];
}
