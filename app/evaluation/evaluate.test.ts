import { describe, expect, it } from "vitest";
import { randomFrom } from "~/domain/assessment/draw";
import { type Evaluation, evaluateMastery } from "./evaluate";
import { fileOf, tableOf } from "./test-files";
import { asTable, makeLog } from "./test-log";
import { told } from "./told";

const header = "user_id item_id timestamp correct skill_id";

function withoutTime({ elo, predictor, ...rest }: Evaluation) {
  const measures = ({ auc, rmse, ece }: Evaluation["elo"]) => ({ auc, rmse, ece });
  return { ...rest, elo: measures(elo), predictor: measures(predictor) };
}

/** Answers to an easy question, always right, and a hard one, always wrong. */
function certain(learners: number, first: number): Promise<string> {
  const people = Array.from({ length: learners }, (_, at) => `p${first + at}`);
  return tableOf(header, ...people.flatMap((one) => [`${one} easy 1 1 s`, `${one} hard 2 0 s`]));
}

describe("evaluateMastery", () => {
  it("orders answers perfectly where questions decide all: AUC 1", async () => {
    const { elo, predictor, test } = await evaluateMastery({
      train: await certain(40, 0),
      test: await certain(10, 100),
    });
    expect([elo.auc, predictor.auc]).toEqual([1, 1]);
    expect(test).toMatchObject({ answers: 20, learners: 10, sharedLearners: 0, unseen: 0 });
  });

  it("finds nothing where answers are coins: AUC about one half, and no false certainty", async () => {
    const random = randomFrom(8);
    const coins = (learners: number, name: string) =>
      tableOf(
        header,
        ...Array.from({ length: learners * 20 }, (_, at) => {
          const isRight = random() < 0.5 ? 1 : 0;
          return `${name}${Math.floor(at / 20)} q${Math.floor(random() * 30)} ${at} ${isRight} s`;
        }),
      );
    const files = { train: await coins(200, "a"), test: await coins(200, "b") };
    const { elo, predictor } = await evaluateMastery(files);
    for (const { auc } of [elo, predictor]) expect(Math.abs((auc ?? 0) - 0.5)).toBeLessThan(0.03);
    expect(predictor.ece).toBeLessThan(elo.ece);
  });

  it("beats Elo, honestly, on learners who practise one skill after another", async () => {
    const rows = makeLog({ learners: 500, items: 1500, skills: 30, seed: 11 });
    const half = (rest: number) => fileOf(asTable(rows.filter(({ user }) => user % 2 === rest)));
    const files = { train: await half(0), test: await half(1) };
    const evaluation = await evaluateMastery(files);
    const { elo, predictor } = evaluation;
    expect(elo.auc).toBeGreaterThan(0.71);
    expect(predictor.auc).toBeGreaterThan((elo.auc ?? 1) + 0.003);
    expect(predictor.rmse).toBeLessThan(elo.rmse);
    expect(predictor.ece).toBeLessThan(0.02);
    expect(withoutTime(await evaluateMastery(files))).toEqual(withoutTime(evaluation));
  });

  it("learns nothing of the test before it is asked: its last answers change no earlier ones", async () => {
    const train = await certain(40, 0);
    const ends = ["1", "0"].map((last) =>
      tableOf(header, "x easy 1 1 s", "x new 2 0 s", "y hard 1 0 s", `y new 2 ${last} s`),
    );
    const [right, wrong] = await Promise.all(
      ends.map(async (test) => evaluateMastery({ train, test: await test })),
    );
    // Only the squared error of that one answer differs: p² against (1 − p)².
    const squares = (one?: Evaluation) => 4 * (one?.elo.rmse ?? 0) ** 2;
    const chance = (1 - (squares(right) - squares(wrong))) / 2;
    expect(chance).toBeGreaterThan(0);
    expect(chance).toBeLessThan(1);
    expect(right?.test.unseen).toBe(0.5);
  });

  it("takes the skills of items from a list, over the file's own", async () => {
    const rows = makeLog({ learners: 120, items: 300, skills: 10, seed: 2 });
    const half = (rest: number, blur: boolean) => {
      const some = rows.filter(({ user }) => user % 2 === rest);
      return fileOf(asTable(blur ? some.map((row) => ({ ...row, skills: [0] })) : some));
    };
    const list = Object.fromEntries(rows.map(({ item, skills }) => [item, skills]));
    const skills = await fileOf(JSON.stringify(list), "q.json");
    const own = { train: await half(0, false), test: await half(1, false) };
    const blurred = { train: await half(0, true), test: await half(1, true) };
    const good = await evaluateMastery(own);
    expect((await evaluateMastery({ ...blurred, skills })).elo.auc).toBeCloseTo(
      good.elo.auc ?? 0,
      6,
    );
    expect((await evaluateMastery(blurred)).elo.auc).not.toBeCloseTo(good.elo.auc ?? 0, 4);
  });

  it("says plainly that one kind of answer has no AUC", async () => {
    const test = await tableOf(header, "x easy 1 1 s", "y easy 1 1 s");
    const evaluation = await evaluateMastery({ train: await certain(20, 0), test });
    expect([evaluation.elo.auc, evaluation.predictor.auc]).toEqual([null, null]);
    expect(Number.isFinite(evaluation.predictor.ece)).toBe(true);
    expect(told(evaluation)).toContain("AUC is not defined");
  });

  it("can be taught by one kind of answer, too", async () => {
    const train = await tableOf(header, "x easy 1 1 s", "y easy 1 1 s");
    const { elo, predictor } = await evaluateMastery({ train, test: await certain(5, 9) });
    for (const one of [elo.rmse, elo.ece, predictor.rmse]) expect(Number.isFinite(one)).toBe(true);
  });

  it("says when people stand in both files, and begins them anew", async () => {
    const file = await certain(20, 0);
    const evaluation = await evaluateMastery({ train: file, test: file });
    expect(evaluation.test.sharedLearners).toBe(20);
    expect(told(evaluation)).toContain("20 learners stand in both files");
  });
});
