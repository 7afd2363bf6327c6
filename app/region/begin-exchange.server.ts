import type { Catalogue } from "~/domain/course/catalogue";
import type { Agreement } from "~/domain/exchange/agreement";
import { recognitionEffect } from "~/domain/prior-learning/recognition-effect";
import { beginExchange } from "~/progress/move-exchange.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import {
  findExchangeOffering,
  listExchangeHomes,
  listExchangeHosts,
} from "~db/queries/exchange-parties.server";

/** An agreement as people write it: which skills are a matter of safety is not theirs to say. */
export type WrittenAgreement = Omit<Agreement, "skills"> & {
  skills: { skill: string; hours: number }[];
};

type Begin = {
  learnerId: string;
  homeId: string;
  hostId: string;
  agreement: WrittenAgreement;
  catalogue: Catalogue;
  clientKey: string;
  now: Date;
};

export type Begun =
  | { ok: true; caseId: string }
  /** `home`: not a school of the learner's that takes part. `host`: none that takes part, or the same one. */
  | { ok: false; reason: "home" | "host" | "skills" };

/** Begins an exchange between a school of the learner's and another one; both must take part. */
export function beginOwnExchange(db: Db, order: Begin): Promise<Begun> {
  const { learnerId, homeId, hostId, catalogue, clientKey, now } = order;
  return inTransaction(db, async (trx) => {
    const homes = await listExchangeHomes(trx, { learnerId });
    if (!homes.some(({ id }) => id === homeId)) return { ok: false, reason: "home" };
    const hosts = await listExchangeHosts(trx);
    if (hostId === homeId || !hosts.some(({ id }) => id === hostId)) {
      return { ok: false, reason: "host" };
    }
    const agreement = wholeAgreement(order.agreement, catalogue);
    if (!agreement) return { ok: false, reason: "skills" };
    const offering =
      agreement.offering && (await findExchangeOffering(trx, { offeringId: agreement.offering }));
    const isOfHost = offering && offering.organisationId === hostId;
    const { caseId } = await beginExchange(trx, {
      begun: {
        type: "EXCHANGE_BEGUN",
        ...{ home: homeId, host: hostId },
        agreement: { ...agreement, offering: isOfHost ? agreement.offering : null },
        ...{ by: learnerId, role: "learner", organisation: null, now: now.toISOString() },
      },
      clientKey,
      now,
    });
    return { ok: true, caseId };
  });
}

/** The agreement with what our framework says of its skills; undefined where it names one that is not ours. */
export function wholeAgreement(
  { skills, ...written }: WrittenAgreement,
  catalogue: Catalogue,
): Agreement | undefined {
  const known = new Set(catalogue.skills.map(({ id }) => id));
  if (!skills.every(({ skill }) => known.has(skill))) return undefined;
  return {
    ...written,
    skills: skills.map((one) => ({
      ...one,
      isSafety: recognitionEffect(catalogue, one.skill) === "check-stays",
    })),
  };
}
