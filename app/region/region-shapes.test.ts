import { expect, test } from "vitest";
import { regions } from "~/domain/region/regions";
import { mapSize, regionShapes } from "./region-shapes.server";

test("every region has its shape on the map, its number inside, and the map stays light", () => {
  const shapes = regionShapes();
  expect(shapes.map(({ id }) => id).sort()).toEqual(regions.map(({ id }) => id).sort());
  for (const { path, x, y } of shapes) {
    expect(path).toMatch(/^M[\d.,LMZ]+Z$/);
    expect(x > 0 && x < mapSize.width && y > 0 && y < mapSize.height).toBe(true);
  }
  expect(shapes.map(({ path }) => path).join("").length).toBeLessThan(60_000);
});

test("the map lies as people know it", () => {
  const at = new Map(regionShapes().map((shape) => [shape.id, shape]));
  const place = (id: "lapland" | "skane" | "kymenlaakso" | "vasterbotten") =>
    at.get(id) ?? expect.unreachable(id);
  expect(place("lapland").y).toBeLessThan(place("kymenlaakso").y);
  expect(place("kymenlaakso").y).toBeLessThan(place("skane").y);
  expect(place("vasterbotten").x).toBeLessThan(place("lapland").x);
  expect(regionShapes()).toBe(regionShapes());
});
