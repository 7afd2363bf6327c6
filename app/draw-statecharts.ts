// npm run pictures: draws both statecharts from their machines into docs/pictures/.
import { writeFile } from "node:fs/promises";
import { drawStatechart } from "./pictures/draw-statechart";

for (const strategy of ["retrainee", "degree"] as const) {
  const file = new URL(`../docs/pictures/${strategy}.svg`, import.meta.url);
  await writeFile(file, await drawStatechart(strategy));
}
