// For tests and for docs/decisions/0010: answers of invented learners, in the manner of a school's homework system.
import { randomFrom } from "~/domain/assessment/draw";
import { logistic } from "~/domain/mastery/logistic";

export type LogSize = { learners: number; items: number; skills: number; seed: number };
export type LogRow = {
  user: number;
  item: number;
  timestamp: number;
  correct: number;
  skills: readonly number[];
};

/** About the size and shape of the ASSISTments 2009 set of Gervet et al. 2020. */
export const schoolSize: LogSize = { learners: 3241, items: 17_700, skills: 123, seed: 2009 };

type Dice = ReturnType<typeof diceFrom>;
type Item = { skills: readonly number[]; difficulty: number };
type World = { ease: number[]; growth: number[]; items: Item[]; itemsOf: number[][] };
type SkillLevel = { level: number; tries: number };

/**
 * Learners practise one skill after another, most of them until three right answers in a row. Practice helps, good and
 * bad days come and go, few questions are asked often and many seldom, some ask for two skills. Learner after learner,
 * each in the order of time.
 */
export function makeLog({ learners, items, skills, seed }: LogSize): LogRow[] {
  const dice = diceFrom(seed);
  const world = makeWorld(dice, items, skills);
  const rows: LogRow[] = [];
  for (let user = 0; user < learners; user += 1) rows.push(...answersOf(user, dice, world));
  return rows;
}

/** Rows as a file; several skills are parted by "~". */
export function asTable(rows: readonly LogRow[]): string {
  const lines = rows.map(({ user, item, timestamp, correct, skills }) =>
    [user, item, timestamp, correct, skills.join("~")].join("\t"),
  );
  return `${["user_id\titem_id\ttimestamp\tcorrect\tskill_id", ...lines].join("\n")}\n`;
}

function diceFrom(seed: number) {
  const random = randomFrom(seed);
  return {
    random,
    normal: () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
    below: (count: number) => Math.floor(random() * count),
    /** A small number more often than a large one. */
    early: (count: number) => Math.floor(count * random() ** 2.5),
  };
}

function makeWorld({ random, normal, below, early }: Dice, items: number, skills: number): World {
  const ease = Array.from({ length: skills }, () => 0.9 + 0.7 * normal());
  const growth = Array.from({ length: skills }, () => Math.max(0, 0.35 + 0.25 * normal()));
  const itemsOf: number[][] = Array.from({ length: skills }, () => []);
  const made = Array.from({ length: items }, (_, item) => {
    const first = item < skills ? item : early(skills);
    const second = random() < 0.18 ? below(skills) : first;
    itemsOf[first]?.push(item);
    return { skills: second === first ? [first] : [first, second], difficulty: normal() };
  });
  return { ease, growth, items: made, itemsOf };
}

function answersOf(user: number, dice: Dice, world: World): LogRow[] {
  const { random, normal, below, early } = dice;
  const person = {
    user,
    ability: 0.9 * normal(),
    pace: Math.exp(0.5 * normal()),
    levels: new Map<number, SkillLevel>(),
  };
  const wanted = Math.min(1200, Math.max(5, Math.round(Math.exp(3.6 + 1.25 * normal()))));
  const rows: LogRow[] = [];
  let lesson = early(world.ease.length);
  for (let day = 0; rows.length < wanted; day += 1) {
    const skill = (lesson + below(6)) % world.ease.length;
    lesson += below(2);
    const most = Math.min(wanted - rows.length, 4 + below(14));
    const stopsAtThree = random() < 0.6;
    rows.push(...practise(person, { skill, most, stopsAtThree, day }, dice, world));
  }
  return rows;
}

type Person = {
  user: number;
  ability: number;
  pace: number;
  levels: Map<number, SkillLevel>;
};
type Homework = { skill: number; most: number; stopsAtThree: boolean; day: number };

function practise(person: Person, homework: Homework, dice: Dice, world: World): LogRow[] {
  const { random, normal, early } = dice;
  const { skill, most, stopsAtThree, day } = homework;
  const own = world.itemsOf[skill] ?? [];
  const rows: LogRow[] = [];
  let mood = 0.5 * normal();
  for (let inARow = 0; rows.length < most && !(stopsAtThree && inARow === 3); ) {
    mood = 0.8 * mood + 0.35 * normal();
    const number = own[early(own.length)] ?? skill;
    const item = world.items[number] ?? { skills: [skill], difficulty: 0 };
    const levels = item.skills.map((one) => levelOf(person, one, dice, world));
    const level = levels.reduce((sum, one) => sum + one.level, 0) / levels.length;
    const chance = logistic(person.ability + level + mood - item.difficulty);
    const correct = random() < 0.05 + 0.92 * chance ? 1 : 0;
    const timestamp = day * 86_400 + rows.length * 60;
    rows.push({ user: person.user, item: number, timestamp, correct, skills: item.skills });
    inARow = correct === 1 ? inARow + 1 : 0;
    for (const one of levels) {
      one.tries += 1;
      one.level += ((world.growth[skill] ?? 0) * person.pace) / one.tries ** 0.7;
    }
  }
  return rows;
}

function levelOf({ levels }: Person, skill: number, { normal }: Dice, { ease }: World): SkillLevel {
  const found = levels.get(skill) ?? { level: (ease[skill] ?? 0) + 0.8 * normal(), tries: 0 };
  levels.set(skill, found);
  return found;
}
