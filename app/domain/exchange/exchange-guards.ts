// Who may do what to an exchange, and when: asked before anything is written.
import { isSameAgreement } from "./agreement";
import { allowedVerdicts } from "./allowed-verdicts";
import type { ExchangeEvent, SkillVerdict } from "./exchange-event";
import { mostFiles } from "./exchange-event";
import { type ExchangeMemory, isWorkplaceAwaited, unshownSkills } from "./exchange-memory";

type Asked = { context: { memory: ExchangeMemory }; event: ExchangeEvent };

/** The learner whose exchange it is. */
export function isLearner({ context: { memory }, event }: Asked): boolean {
  return event.role === "learner" && event.by === memory.learner;
}

/** Somebody of the home school; nobody decides about an exchange of their own. */
export function isHome({ context: { memory }, event }: Asked): boolean {
  return event.role === "home" && event.organisation === memory.home && event.by !== memory.learner;
}

export function isHost({ context: { memory }, event }: Asked): boolean {
  return event.role === "host" && event.organisation === memory.host && event.by !== memory.learner;
}

/** Whoever holds the link by which the host asks the workplace now. */
export function isWorkplace({ context: { memory }, event }: Asked): boolean {
  return event.role === "workplace" && event.by === memory.workplace.link;
}

/** The learner agrees; to what a workplace has declined only once it was changed. */
export function mayAgree(asked: Asked): boolean {
  return isLearner(asked) && asked.context.memory.declined === null;
}

/** Learner and home school write the agreement; the same words again are no change. */
export function isChange(asked: Asked): boolean {
  const { event, context } = asked;
  if (event.type !== "AGREEMENT_CHANGED") return false;
  const mayWrite = isLearner(asked) || isHome(asked);
  return mayWrite && !isSameAgreement(event.agreement, context.memory.agreement);
}

export function mayStart(asked: Asked): boolean {
  return (isLearner(asked) || isHost(asked)) && !isWorkplaceAwaited(asked.context.memory);
}

/** The host asks a workplace where the agreement names one. */
export function mayAskWorkplace(asked: Asked): boolean {
  return isHost(asked) && asked.context.memory.agreement.workplace !== null;
}

export function mayAskNoMore(asked: Asked): boolean {
  return isHost(asked) && asked.context.memory.workplace.link !== null;
}

/** The workplace answers, or the host writes down in its stead what it was told. */
export function mayAnswer(asked: Asked): boolean {
  return isWorkplace(asked) || mayAskWorkplace(asked);
}

/** Of agreed skills alone, each once. */
export function isFittingSeen(asked: Asked): boolean {
  const { event, context } = asked;
  if (event.type !== "WORKPLACE_SEEN" || !isWorkplace(asked)) return false;
  return areAgreed(context.memory, event.seen);
}

/** Of agreed skills alone, each once. */
export function isFittingEvidence(asked: Asked): boolean {
  const { event, context } = asked;
  if (event.type !== "EVIDENCE_NOTED" || !isHost(asked)) return false;
  return areAgreed(context.memory, event.shown);
}

export function mayAddFile(asked: Asked): boolean {
  const { event, context } = asked;
  if (event.type !== "FILE_ADDED") return false;
  const { files } = context.memory;
  const isThere = files.some(({ file }) => file === event.file);
  return isHost(asked) && !isThere && files.length < mostFiles;
}

export function isOwnFile(asked: Asked): boolean {
  const { event, context } = asked;
  if (event.type !== "FILE_REMOVED") return false;
  return isHost(asked) && context.memory.files.some(({ file }) => file === event.file);
}

/** Something is said of every skill that was agreed. */
export function isWholeEvidence(asked: Asked): boolean {
  return isHost(asked) && unshownSkills(asked.context.memory).length === 0;
}

/** Says something about each agreed skill and no other, and of each what may be said. */
export function isWholeDecision(asked: Asked): boolean {
  const { event, context } = asked;
  if (event.type !== "DECIDED" || !isHome(asked)) return false;
  const { memory } = context;
  const told = event.verdicts.map(({ skill }) => skill).sort();
  const agreed = memory.agreement.skills.map(({ skill }) => skill).sort();
  const isWhole =
    told.length === agreed.length && told.every((skill, place) => skill === agreed[place]);
  return isWhole && event.verdicts.every((verdict) => isAllowed(memory, verdict));
}

export function isDecisionFor(asked: Asked): boolean {
  const { event } = asked;
  if (event.type !== "DECIDED" || !isWholeDecision(asked)) return false;
  return event.verdicts.some(({ verdict }) => verdict !== "refused");
}

function areAgreed({ agreement }: ExchangeMemory, said: readonly { skill: string }[]): boolean {
  const agreed = agreement.skills.map(({ skill }) => skill);
  const told = said.map(({ skill }) => skill);
  return new Set(told).size === told.length && told.every((skill) => agreed.includes(skill));
}

function isAllowed(memory: ExchangeMemory, { skill, verdict }: SkillVerdict): boolean {
  return allowedVerdicts(memory, skill).includes(verdict);
}
