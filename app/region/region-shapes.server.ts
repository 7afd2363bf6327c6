// The map of the regions, drawn once per process: one path for each region, and where its number stands.
import { geoConicEqualArea, geoPath } from "d3-geo";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { isRegion, type RegionId } from "~/domain/region/regions";
import finland from "../../content/region/boundaries/finland.json";
import sweden from "../../content/region/boundaries/sweden.json";

/** Width and height of the map's own units; pages scale it. */
export const mapSize = { width: 480, height: 720 };

export type RegionShape = { id: RegionId; path: string; x: number; y: number };

type Shape = Feature<Polygon | MultiPolygon>;
type Boundaries = Topology<{ regions: GeometryCollection }>;

let drawn: RegionShape[] | undefined;

/** All regions of both countries, from north to south. */
export function regionShapes(): RegionShape[] {
  drawn ??= drawRegions();
  return drawn;
}

function drawRegions(): RegionShape[] {
  const all = [finland, sweden].flatMap(shapesOf);
  const together: FeatureCollection = { type: "FeatureCollection", features: all };
  // Parallels and middle of the two countries: areas are true, and north is up at the Gulf of Bothnia.
  const projection = geoConicEqualArea()
    .parallels([58, 67])
    .rotate([-19, 0])
    // The lines are short as they are: points between theirs would only make them longer to send.
    .precision(0)
    .fitExtent(
      [
        [2, 2],
        [mapSize.width - 2, mapSize.height - 2],
      ],
      together,
    );
  const draw = geoPath(projection).digits(1);
  return all
    .map((shape) => {
      const [x, y] = draw.centroid(largestPart(shape, (part) => draw.area(part)));
      return { id: idOf(shape), path: draw(shape) ?? "", x: Math.round(x), y: Math.round(y) };
    })
    .sort((a, b) => a.y - b.y);
}

/** The mainland of a region: its number stands there, not between the islands. */
function largestPart({ geometry }: Shape, areaOf: (part: Polygon) => number): Polygon {
  if (geometry.type === "Polygon") return geometry;
  return geometry.coordinates
    .map((coordinates): Polygon => ({ type: "Polygon", coordinates }))
    .reduce((largest, part) => (areaOf(part) > areaOf(largest) ? part : largest));
}

function shapesOf(file: unknown): Shape[] {
  // Our own file; its test says that it holds every region.
  const boundaries = file as Boundaries;
  return feature(boundaries, boundaries.objects.regions).features as Shape[];
}

function idOf({ id }: Shape): RegionId {
  if (typeof id !== "string" || !isRegion(id)) throw new Error(`No region has the id ${id}`);
  return id;
}
