import type { Catalogue } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import { decidedSubjects, isDecided } from "~/domain/path/decided";
import { eventSchema, type PathEvent } from "~/domain/path/event";
import type { Locale } from "~/i18n/locale";
import { overruleText } from "~/ui/overrule-text";
import type { Db } from "~db/queries/connection.server";
import { listOverrules } from "~db/queries/overrules.server";
import type { ShownOverrule } from "./overrules-card";

type OwnPath = {
  learnerId: string;
  pathId: string;
  catalogue: Catalogue;
  locale: Locale;
  /** Only what is about this module; left out for everything. */
  moduleId?: string;
};

/** What people have decided on the learner's own path, the newest first. */
export async function ownOverrules(db: Db, own: OwnPath): Promise<ShownOverrule[]> {
  const titles = titlesIn(own.catalogue, own.locale);
  const overrules = await listOverrules(db, own);
  return overrules.flatMap(({ seq, type, payload, reason, by, at }) => {
    const event = eventSchema.parse({ ...Object(payload), type });
    const isAsked = own.moduleId === undefined || isAbout(event, own.moduleId);
    if (!isDecided(event) || !isAsked) return [];
    const text = overruleText(type, decidedSubjects(event, titles));
    return [{ seq, text, reason, by, at: at.toISOString() }];
  });
}

function isAbout(event: PathEvent, moduleId: string): boolean {
  return "module" in event && event.module === moduleId;
}
