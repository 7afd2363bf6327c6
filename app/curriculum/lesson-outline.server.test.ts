import { describe, expect, test } from "vitest";
import { outlineLesson } from "./lesson-outline.server";

async function faultsOf(text: string) {
  const result = await outlineLesson(text);
  return result.ok ? [] : result.faults.map(({ line, problem }) => ({ line, problem }));
}

describe("outlineLesson", () => {
  test("lists sections, what stands in them, terms and links", async () => {
    const result = await outlineLesson(`## One

Words with a <Term id="c-rate">C-rate</Term> and [a link](https://example.org).

<Question id="first" />

## Two

<Model name="charge-time" capacity="5" />

<Worked title="By hand">

Divide.

<Figure id="bucket" />

</Worked>
`);
    expect(result).toMatchObject({
      ok: true,
      outline: {
        sections: [
          {
            title: "One",
            line: 1,
            minutes: 2,
            placed: [{ kind: "Question", id: "first", line: 5 }],
            hasWorked: false,
          },
          {
            title: "Two",
            line: 7,
            minutes: 3,
            placed: [
              { kind: "Model", id: "charge-time", line: 9 },
              { kind: "Figure", id: "bucket", line: 15 },
            ],
            hasWorked: true,
          },
        ],
        terms: [{ id: "c-rate", line: 3 }],
        links: [{ url: "https://example.org", line: 3 }],
      },
    });
  });

  test("good content of every kind goes through", async () => {
    const text = `## One

**Bold**, *slanted*, \`code\`, H<Sub>2</Sub>O, ~~gone~~, 2 &lt; 3, <AsOf date="2026-01" />.

### Finer

<Formula>E = Q · U<Sub>mean</Sub></Formula>

<Bridge trade="paper">You know a nip.</Bridge>

<Remember>

Keep it.

</Remember>

| a | b |
| --- | --: |
| 1 | <Term id="cell">cell</Term> |

1. one
2. two

> quoted

[named][n]

[n]: https://example.org
`;
    expect(await faultsOf(text)).toEqual([]);
  });

  test("begins with a section and knows two levels of headings", async () => {
    expect(await faultsOf("Text.\n\n# Top\n\n- ## In a list\n")).toEqual([
      { line: 1, problem: "The text does not begin with a section." },
      { line: 3, problem: "A lesson has headings of two levels." },
      { line: 5, problem: "The heading stands in something else." },
    ]);
  });

  test.each([
    ['Text <Question id="a" /> text', "<Question> does not stand alone."],
    ['- <Question id="a" />', "<Question> does not stand alone."],
    ['<Remember>\n\n<Question id="a" />\n\n</Remember>', "<Question> does not stand alone."],
    ['<Question id="a">text</Question>', "<Question> holds text."],
    ["<Remember></Remember>", "<Remember> is empty."],
    ["<Remember>\n\n### Heading\n\n</Remember>", "<Remember> holds a heading."],
    ['<Term id="a">[b](https://c.example)</Term>', "<Term> holds more than words."],
    ['<Term id="a"><Term id="b">x</Term></Term>', "<Term> holds more than words."],
    ["<Formula>\n\na\n\n</Formula>", "<Formula> holds more than words."],
    ['### A <Term id="a">b</Term>', "<Term> stands in a heading."],
    ['<Question id="a" id="b" />', "<Question> has a setting that is not plain text."],
    ["<Question />", "<Question> id: Invalid input: expected string, received undefined."],
    ['<Question id="a" key="b" />', '<Question> : Unrecognized key: "key".'],
    ['<AsOf date="spring" />', "<AsOf> date: write YYYY-MM."],
    ['<Model name="charge-time" speed="5" />', "<Model> speed: charge-time has no such setting."],
    [
      '<Model name="charge-time" capacity="5; x" />',
      "<Model> capacity: write a number with a decimal point, or a choice by its name.",
    ],
  ])("%s", async (text, problem) => {
    const problems = (await faultsOf(`## A\n\n${text}\n`)).map((fault) => fault.problem);
    expect(problems).toContain(problem);
  });

  test("a section of more than ten minutes is refused", async () => {
    const faults = await faultsOf(`## Long\n\n${"word ".repeat(1400)}\n`);
    expect(faults).toEqual([
      { line: 1, problem: "“Long” takes 11 minutes; a section takes at most 10." },
    ]);
  });

  test("broken MDX has its line", async () => {
    expect(await faultsOf("## A\n\n<Remember>\n\ntext\n")).toEqual([
      { line: expect.any(Number), problem: expect.stringContaining("This is not MDX") },
    ]);
  });
});
