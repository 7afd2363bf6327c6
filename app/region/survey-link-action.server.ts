// What a coordinator asked for on the page of survey links.
import { z } from "zod";
import { addDays, daysBetween } from "~/domain/assignment/day";
import { mostDays, usualDays } from "~/domain/need/survey-link";
import { dayOf } from "~/i18n/day-of";
import { formatDate } from "~/i18n/format";
import { m } from "~/i18n/messages";
import type { Db } from "~db/queries/connection.server";
import { listNeedOrganisations } from "~db/queries/region-needs.server";
import { makeSurveyLink, renewLink, revokeLink } from "./survey-links.server";
import type { TypedFields } from "./typed-need";

export type SurveyErrors = Partial<Record<"label" | "endsOn" | "form", string>>;

export type SurveyDone =
  | { kind: "open"; token: string }
  | { kind: "revoked" }
  | { kind: "gone"; subject: `${string}:${string}` }
  | { kind: "form"; errors: SurveyErrors; typed: { label?: string; endsOn?: string } };

type Act = {
  fields: TypedFields;
  organisationIds: readonly string[];
  actorId: string;
  now: Date;
};

const label = z
  .string({ error: () => m.need_survey_label_missing() })
  .trim()
  .min(1, { error: () => m.need_survey_label_missing() })
  .max(120, { error: () => m.need_problem_too_long() });

function schemaFor(today: string) {
  const endsOn = z.iso.date({ error: () => m.need_problem_day() }).refine(
    (day) => {
      const days = daysBetween(today, day);
      return days >= 0 && days <= mostDays;
    },
    { error: () => m.need_survey_day_range({ last: formatDate(addDays(today, mostDays)) }) },
  );
  return z.discriminatedUnion("intent", [
    z.object({
      intent: z.literal("make"),
      key: z.uuid(),
      organisation: z.uuid().optional(),
      label,
      endsOn,
    }),
    z.object({ intent: z.literal("renew"), link: z.uuid() }),
    z.object({ intent: z.literal("revoke"), link: z.uuid() }),
  ]);
}

export async function actOnSurvey(db: Db, { fields, ...asker }: Act): Promise<SurveyDone> {
  const today = dayOf(asker.now);
  const read = schemaFor(today).safeParse(fields);
  if (!read.success) return { kind: "form", errors: errorsOf(read.error), typed: typedOf(fields) };
  const asked = read.data;
  switch (asked.intent) {
    case "make": {
      const { key: clientKey, ...made } = asked;
      const [first] = await listNeedOrganisations(db, asker);
      const organisationId = asked.organisation ?? first?.id;
      if (!organisationId) return notAllowed(fields);
      const done = await makeSurveyLink(db, { organisationId, clientKey, ...made, ...asker });
      if (done.ok) return { kind: "open", token: done.token };
      if (done.reason === "not-allowed") return notAllowed(fields);
      return { kind: "gone", subject: `organisation:${organisationId}` };
    }
    case "renew": {
      const endsOn = addDays(today, usualDays);
      const done = await renewLink(db, { linkId: asked.link, endsOn, ...asker });
      if (done.ok) return { kind: "open", token: done.token };
      return { kind: "gone", subject: `survey:${asked.link}` };
    }
    case "revoke": {
      const { ok } = await revokeLink(db, { linkId: asked.link, ...asker });
      return ok ? { kind: "revoked" } : { kind: "gone", subject: `survey:${asked.link}` };
    }
  }
}

function notAllowed(fields: TypedFields): SurveyDone {
  return { kind: "form", errors: { form: m.need_not_allowed() }, typed: typedOf(fields) };
}

function errorsOf(error: z.ZodError): SurveyErrors {
  const errors: SurveyErrors = {};
  for (const { path, message } of error.issues) {
    if (path[0] === "label" || path[0] === "endsOn") errors[path[0]] ??= message;
    else errors.form ??= m.need_form_broken();
  }
  return errors;
}

function typedOf(fields: TypedFields): { label?: string; endsOn?: string } {
  const text = (name: string) => (typeof fields[name] === "string" ? { [name]: fields[name] } : {});
  return { ...text("label"), ...text("endsOn") };
}
