// Every kind of step as the events that a person gives: a kind that is missing here does not compile.
import type { Trade } from "../course/lesson";
import { openingOf } from "../path/advance";
import { learnNews } from "../path/change";
import type { EventOf, PathEvent } from "../path/event";
import { moduleMemory, type PathContext } from "../path/memory";
import type { PathSnapshot } from "../path/snapshot";
import { isModulePassed } from "../path/standing";
import type { Step } from "../path/step";
import type { Asking } from "./asking";
import { check, checkAnswer, practice, probeAnswer, probeStart, turnOf } from "./walker-lesson";
import { firstQuestion, placementAnswer } from "./walker-placement";

/** Where a walker stands when it is to do something. */
export type Walking = {
  readonly snapshot: PathSnapshot;
  readonly context: PathContext;
  /** ISO instant. */
  readonly now: string;
  readonly asking: Asking;
  readonly told: { trade: Trade | null; hasCertificate: boolean; hoursPerWeek: number };
  /** A number for a draw: another one after every event. */
  seedOf: (kind: string) => number;
  /** How many practice answers the lesson has had since its check last began; counts one more. */
  nextPractice(lesson: string): number;
  beginCheck(lesson: string): void;
};

type Doable = Exclude<Step, { kind: "wait" }>;
type LessonStep = Extract<Step, { kind: "lesson" }>;

/** What a step asks for next: nothing where all is done, mostly one event, two where a lesson has to be opened first. */
export function eventsOf(walking: Walking, step: Doable): PathEvent[] {
  const { now, told } = walking;
  switch (step.kind) {
    case "completed":
      return [];
    case "intake":
      return [intake(walking)];
    case "orientation":
      walking.asking.knowledge.begin(null, false);
      return [{ type: "ORIENTED", hoursPerWeek: told.hoursPerWeek, now }];
    case "placement":
      return [placementAnswer(walking)];
    case "recognising":
      return [{ type: "PATH_ACCEPTED", now }];
    case "paused":
      return [{ type: "RESUMED", now }];
    case "person":
      return [grantedSitting(walking)];
    case "review":
      return [reviewAnswer(walking)];
    case "exam":
      return [step.isBegun ? examAnswer(walking, step.module) : sitting(walking, step.module)];
    case "lesson":
      return [...openingOf(walking.snapshot, step.lesson, now), lessonEvent(walking, step)];
  }
}

function lessonEvent(walking: Walking, { lesson, part, section = 1 }: LessonStep): PathEvent {
  switch (part) {
    case "read":
      return sectionRead(walking, lesson, section, "text");
    case "example":
      return sectionRead(walking, lesson, section, "example");
    case "explain":
      return sectionRead(walking, lesson, section, "explanation");
    case "check":
      return check(walking, lesson);
    case "finish":
      return checkAnswer(walking, lesson);
    case "probe":
      return walking.context.memory.probe
        ? probeAnswer(walking, lesson)
        : probeStart(walking, lesson);
    case "problems":
    case "practise":
    case "repair":
    case "visit":
      return practice(walking, lesson);
  }
}

function intake(walking: Walking): EventOf<"INTAKE_GIVEN"> {
  const { told, context, asking, now } = walking;
  const skills = asking.knowledge.begin(told.trade, told.hasCertificate);
  const priors = Object.fromEntries(Object.entries(skills).map(([id, { known }]) => [id, known]));
  const memory = learnNews(context.memory, skills);
  const next = firstQuestion(walking, { ...memory, placement: { ...memory.placement, priors } });
  return { type: "INTAKE_GIVEN", ...told, skills, priors, next, now };
}

function sectionRead(
  { asking, now }: Walking,
  lesson: string,
  section: number,
  as: "text" | "example" | "explanation",
): EventOf<"SECTION_READ"> {
  asking.read({ lesson, section, as });
  return { type: "SECTION_READ", lesson, section, now };
}

/** The mastered skill that has faded longest. */
function reviewAnswer({ context, asking, seedOf }: Walking): EventOf<"REVIEW_ANSWERED"> {
  const dueAt = (skill: string) => Date.parse(context.memory.skills[skill]?.dueAt ?? "");
  const [skill] = Object.keys(context.memory.skills)
    .filter((id) => asking.knowledge.isMastered(id) && !Number.isNaN(dueAt(id)))
    .sort((a, b) => dueAt(a) - dueAt(b));
  if (skill === undefined) throw new Error("Nothing is due");
  const [serving] = asking.drawOfSkill(skill, 1, seedOf(skill));
  if (!serving) throw new Error(`Nothing asks about ${skill}`);
  return { type: "REVIEW_ANSWERED", skill, ...asking.answer(serving, "review") };
}

function sitting(walking: Walking, module: string): EventOf<"SITTING_STARTED"> {
  const { plan, strategy } = walking.context;
  const lessons = plan.lessons.filter((lesson) => lesson.module === module).map(({ id }) => id);
  const length = lessons.length * strategy.exam.questionsPerLesson;
  const questions = walking.asking.draw(lessons, length, walking.seedOf("sitting"));
  return { type: "SITTING_STARTED", module, questions, now: walking.now };
}

function examAnswer(walking: Walking, module: string): EventOf<"EXAM_ANSWERED"> {
  const open = moduleMemory(walking.snapshot.memory, module).sitting;
  const { index, serving } = turnOf(open, `The exam of ${module}`);
  return { type: "EXAM_ANSWERED", module, index, ...walking.asking.answer(serving, "exam") };
}

/** One more sitting of the first module that is not passed: the act of a person. */
function grantedSitting({ context, now }: Walking): EventOf<"SITTING_GRANTED"> {
  const module = context.plan.modules.find((one) => !isModulePassed(context, one));
  if (!module) throw new Error("Nothing waits for a person");
  return { type: "SITTING_GRANTED", module: module.id, reason: "talked it over", now };
}
