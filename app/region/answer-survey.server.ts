import type { Need } from "~/domain/need/need";
import { mostNeedsOfAnswer } from "~/domain/need/survey-link";
import { dayOf } from "~/i18n/day-of";
import { notify } from "~/mail/notify.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { listCoordinatorsToTell } from "~db/queries/exchange-parties.server";
import { insertNeed, insertNeedEdit } from "~db/queries/region-need-changes.server";
import { listAnsweredNeeds } from "~db/queries/survey-links.server";
import { needKeys, readKeySources } from "./need-keys.server";

type AnswerSurvey = {
  /** A link that was found open by its secret. */
  link: { id: string; organisationId: string };
  /** Needs of one company, told one after the other, have one answer's key. */
  answerKey: string;
  /** Made by the page: a form that is sent twice tells one need. */
  clientKey: string;
  need: Need;
  /** Where the company may be asked; null where it tells none. */
  contact: string | null;
  now: Date;
};

/** A company tells one need. It waits for the coordinator, and counts only once they have taken it over. */
export function answerSurvey(
  db: Db,
  { link, answerKey, clientKey, need, contact, now }: AnswerSurvey,
): Promise<{ ok: true } | { ok: false; reason: "full" }> {
  const { id: linkId, organisationId } = link;
  return inTransaction(db, async (trx) => {
    const told = await listAnsweredNeeds(trx, { linkId, answerKey });
    if (told.length >= mostNeedsOfAnswer) return { ok: false, reason: "full" };
    const keys = needKeys(await readKeySources(trx), { organisationId, need });
    const needId = await insertNeed(trx, {
      ...{ organisationId, need, ...keys, ref: null, state: "received" },
      ...{ clientKey, actorId: null, survey: { linkId, answerKey, contact }, now },
    });
    if (needId) {
      const nobody = { change: null, actorId: null };
      await insertNeedEdit(trx, { needId, revision: 0, act: "received", ...nobody, now });
      await tellCoordinators(trx, { organisationId, answerKey, now });
    }
    return { ok: true };
  });
}

type Received = { organisationId: string; answerKey: string; now: Date };

/** A company tells one need after the other: of one answer its coordinators are told once a day. */
async function tellCoordinators(
  trx: Trx,
  { organisationId, answerKey, now }: Received,
): Promise<void> {
  const notice = { kind: "survey-answered", organisationId } as const;
  const dedupeKey = `survey:${answerKey}:${dayOf(now)}`;
  for (const userId of await listCoordinatorsToTell(trx, { organisationId })) {
    await notify(trx, { userId, notice, now, dedupeKey });
  }
}
