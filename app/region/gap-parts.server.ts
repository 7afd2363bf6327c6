// What a figure is made of, as far as everybody may see it: public needs, offerings, and learners in steps of five.

import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import type { GapCell } from "~/domain/region/gap";
import { lastDayOf } from "~/domain/region/quarter";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import type { Db } from "~db/queries/connection.server";
import { type GapOffering, listOfferingsFor } from "~db/queries/gap-place.server";
import { listPublicNeeds, type PublicNeed } from "~db/queries/region-needs-public.server";
import type { GapPicture } from "./gap-picture.server";

type At = { region: string; area: string; eqf: number | null; quarter: string };
type Asked = { picture: GapPicture; at: At; locale: Locale };

/** Rows of a list: more than any figure of today has, and few enough to read. */
const mostRows = 60;

export async function readGapParts(db: Db, { picture, at, locale }: Asked) {
  const rows = cellsAt(picture, at);
  const { catalogue } = await newestCatalogue(db);
  const skills = picture.skills.filter(({ area }) => area === at.area).map(({ id }) => id);
  const [first = ""] = picture.quarters;
  const eqf = at.eqf ?? undefined;
  const [needs, { offerings }] = await Promise.all([
    listPublicNeeds(db, {
      ...{ since: first, region: at.region, skills, limit: mostRows, offset: 0 },
      ...(eqf !== undefined && { eqf }),
    }),
    listOfferingsFor(db, {
      ...{ region: at.region, area: at.area, from: picture.from, limit: mostRows },
      ...(eqf !== undefined && { eqf }),
      to: lastDayOf(at.quarter),
    }),
  ]);
  const open = needs.filter(({ quarter }) => quarter <= at.quarter);
  return {
    rows,
    needs: open.map((need) => shownNeed(need, titlesIn(catalogue, locale).skill)),
    confidential: needs.length < mostRows ? headsOf(rows) - headsOf(open) : 0,
    offerings: offerings.map((offering) => shownOffering(offering, locale)),
  };
}

/** The cells behind a figure, one for each level. */
function cellsAt({ cells }: Pick<GapPicture, "cells">, at: At): GapCell[] {
  return cells
    .filter(
      (cell) =>
        cell.region === at.region &&
        cell.area === at.area &&
        cell.quarter === at.quarter &&
        (at.eqf === null || cell.eqf === at.eqf),
    )
    .sort((a, b) => a.eqf - b.eqf);
}

function headsOf(rows: readonly { heads: number }[]): number {
  return rows.reduce((sum, { heads }) => sum + heads, 0);
}

/** A public need as lists show it. */
export function shownNeed(
  { employer, skills, ...need }: PublicNeed,
  titleOf: (skill: string) => string,
) {
  return {
    ...need,
    employer: employer ?? m.need_employer_unnamed(),
    skills: skills.map(({ skill }) => titleOf(skill)),
  };
}

/** An offering as lists show it, in the reader's language. */
export function shownOffering({ titles, ...offering }: GapOffering, locale: Locale) {
  return { ...offering, title: titles[locale] };
}
