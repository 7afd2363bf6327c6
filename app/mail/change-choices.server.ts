import { goesOutAt } from "~/domain/notice/due-notices";
import { timeZoneOf } from "~/domain/notice/morning";
import { type Choices, paces, topics } from "~/domain/notice/topic";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { findReceiver, lockReceiver, saveMessageChoice } from "~db/queries/message-choices.server";
import { listWaitingNotices } from "~db/queries/notices.server";
import { enqueueNotices } from "./jobs.server";

/** Saves how soon a person wants to hear of these topics; topics left out stay as they are. */
export function changeChoices(
  db: Db,
  { userId, choices, now }: { userId: string; choices: Choices; now: Date },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    await lockReceiver(trx, userId);
    for (const topic of topics) {
      const pace = choices[topic];
      if (pace) await saveMessageChoice(trx, { userId, topic, pace, now });
    }
    await lookAgain(trx, { userId, now });
  });
}

/** Stops all digests. */
export function stopDigests(db: Db, { userId, now }: { userId: string; now: Date }): Promise<void> {
  const choices: Choices = Object.fromEntries(topics.map((topic) => [topic, "never"]));
  return changeChoices(db, { userId, choices, now });
}

// What waits under the old choice may have to go out sooner than the job of that choice.
async function lookAgain(trx: Trx, { userId, now }: { userId: string; now: Date }): Promise<void> {
  const receiver = await findReceiver(trx, userId);
  if (!receiver || (await listWaitingNotices(trx, userId)).length === 0) return;
  for (const pace of paces) {
    const at = goesOutAt(pace, now, timeZoneOf(receiver.countries));
    if (at) await enqueueNotices(trx, { userId, pace, at });
  }
}
