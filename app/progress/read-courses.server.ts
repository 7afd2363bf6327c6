import type { Catalogue } from "~/domain/course/catalogue";
import type { Pin } from "~/domain/path/pin";
import type { Course } from "~/domain/path/snapshot";
import { courseOf } from "./read-path.server";

/** The courses of several pins, read beforehand for a fold, which does not wait. */
export async function readCourses(
  pins: readonly Pin[],
  readCatalogue: (publicationId: string) => Promise<Catalogue>,
): Promise<(pin: Pin) => Course> {
  const catalogues = new Map<string, Catalogue>();
  for (const { publicationId } of pins) {
    catalogues.set(publicationId, await readCatalogue(publicationId));
  }
  return (pin) => {
    const catalogue = catalogues.get(pin.publicationId);
    if (!catalogue) throw new Error(`Publication ${pin.publicationId} is none that the log names`);
    return courseOf(pin, catalogue);
  };
}
