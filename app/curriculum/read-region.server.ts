import {
  needFileSchema,
  newsFileSchema,
  offeringFileSchema,
  partnerFileSchema,
} from "~/domain/region/region-files";
import type { RegionContent } from "./content";
import { createReader, type Reader } from "./content-reader.server";
import { ContentError } from "./problem";

const folder = "region";

/** The demo region of a content folder; undefined where there is none, or where a file of it cannot be read. */
export async function readRegion(reader: Reader): Promise<RegionContent | undefined> {
  const files = await reader.names(folder);
  if (!files.some((name) => name.endsWith(".yaml"))) return undefined;
  const [partners, offerings, needs, news] = await Promise.all([
    reader.yaml(`${folder}/partners.yaml`, partnerFileSchema),
    reader.yaml(`${folder}/offerings.yaml`, offeringFileSchema),
    reader.yaml(`${folder}/needs.yaml`, needFileSchema),
    reader.yaml(`${folder}/news.yaml`, newsFileSchema),
  ]);
  return partners && offerings && needs && news ? { partners, offerings, needs, news } : undefined;
}

/** The same, read by itself. Throws `ContentError` where it is there and cannot be read. */
export async function readRegionAlone(contentDir: string): Promise<RegionContent | undefined> {
  const reader = createReader(contentDir);
  const region = await readRegion(reader);
  if (reader.problems.length > 0) throw new ContentError(reader.problems);
  return region;
}
