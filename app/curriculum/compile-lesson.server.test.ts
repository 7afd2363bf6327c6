import { describe, expect, test } from "vitest";
import { compileLesson } from "./compile-lesson.server";
import { hashOf, pipelineVersion } from "./content-hash";
import { outlineLesson } from "./lesson-outline.server";
import { type LessonWords, lessonWords } from "./lesson-words";
import { sectionIdsOf } from "./section-ids";

const term = { fi: "C-luku", sv: "C-tal", en: "C-rate" };
const meaning = {
  fi: "Virta per kapasiteetti",
  sv: "Ström per kapacitet",
  en: "Current per capacity",
};
const svg = {
  root: {
    name: "svg",
    attributes: [["viewBox", "0 0 9 9"]] as [string, string][],
    children: [{ name: "text", attributes: [], children: ["{cell}"], line: 1 }],
    line: 1,
  },
  labels: ["cell"],
};

async function compile(body: string, words: LessonWords = lessonWords("sv")) {
  const outlined = await outlineLesson(body);
  if (!outlined.ok) throw new Error(JSON.stringify(outlined.faults));
  const { sections } = outlined.outline;
  return compileLesson({
    body,
    locale: "sv",
    words,
    terms: new Map([["c-rate", { id: "c-rate", ...term, meaning }]]),
    figures: new Map([
      [
        "bucket",
        {
          id: "bucket",
          alt: { fi: "a", sv: "En hink <full>", en: "c" },
          caption: { fi: "d", sv: "Hinken", en: "f" },
          labels: { cell: { fi: "kenno", sv: "cell", en: "cell" } },
          svg,
        },
      ],
    ]),
    sectionIds: sectionIdsOf(sections.map(({ title }) => title)),
    outline: sections,
  });
}

async function htmlOf(body: string): Promise<string> {
  const sections = await compile(`## A\n\n${body}\n`);
  return sections
    .flatMap(({ blocks }) => blocks)
    .map((block) => (block.kind === "prose" ? block.html : `[${block.kind}]`))
    .join("");
}

const everything = `### Finer

<Bridge trade="paper">

You *know* a nip.

</Bridge>

<Worked title="By hand">

Divide.

</Worked>

<Remember>One line.</Remember>

<Formula>E = U<Sub>0</Sub> · Q</Formula>

Now <AsOf date="2026-01" />, [out](https://example.org), [here](#a).

| a | b |
| --- | --: |
| 1 | 2 |

| | b |
| --- | --- |
| 1 | 2 |

\`\`\`python
print(1)
\`\`\`

<Figure id="bucket" />

<Question id="q" />

<Model name="cell-builder" />
`;

describe("compileLesson", () => {
  test("cuts the text into sections of prose, questions and models, in order", async () => {
    const sections = await compile(`## Why 2 & 3?

Before &lt;lesson-cut data-cut="0"&gt;.

<Question id="first" />

<Model name="charge-time" capacity="5" />

After.

## Next

<Question id="second" />
`);
    expect(sections).toEqual([
      {
        id: "why-2-3",
        title: "Why 2 & 3?",
        minutes: 4,
        blocks: [
          { kind: "prose", html: "<p>Before &lt;lesson-cut data-cut=&quot;0&quot;&gt;.</p>" },
          { kind: "question", id: "first" },
          { kind: "model", name: "charge-time", props: { capacity: "5" } },
          { kind: "prose", html: "<p>After.</p>" },
        ],
      },
      { id: "next", title: "Next", minutes: 2, blocks: [{ kind: "question", id: "second" }] },
    ]);
  });

  test("a term opens a card in plain HTML that may stand in a sentence", async () => {
    expect(await htmlOf('At <Term id="c-rate">C-talet</Term> 2.')).toBe(
      '<p>At <button type="button" class="term" popovertarget="term-c-rate-1">C-talet</button>' +
        '<span id="term-c-rate-1" class="term-card" popover="auto">' +
        '<strong class="term-name">C-tal</strong> <span class="term-meaning">Ström per kapacitet</span>' +
        '<span class="term-other"> <span class="term-language">på finska</span> <span lang="fi">C-luku</span></span>' +
        '<span class="term-other"> <span class="term-language">på engelska</span> <span lang="en">C-rate</span></span>' +
        "</span> 2.</p>",
    );
  });

  test("a figure carries its name, its caption and its words", async () => {
    expect(await htmlOf('<Figure id="bucket" />')).toBe(
      '<figure class="figure"><div class="figure-drawing" role="group" aria-label="Hinken" tabindex="0">' +
        '<svg role="img" aria-labelledby="figure-bucket-title" aria-describedby="figure-bucket-text" viewBox="0 0 9 9">' +
        '<title id="figure-bucket-title">Hinken</title><text>cell</text></svg></div>' +
        '<figcaption>Hinken</figcaption><details class="figure-text"><summary>Vad bilden säger</summary>' +
        '<p id="figure-bucket-text">En hink &lt;full&gt;</p></details></figure>',
    );
  });

  test("when what comes out changes, the version must rise too, or old lessons would stay as they were", async () => {
    const fixedWords: LessonWords = {
      bridges: { paper: "p", electrician: "e", process: "r", logistics: "l" },
      worked: "w",
      remember: "m",
      figureText: "t",
      asOf: (date) => date,
      table: String,
      inLanguage: { fi: "f", sv: "s", en: "e" },
      inFinland: "i Finland:",
    };
    const sections = await compile(
      `## One\n\n<Term id="c-rate">C</Term> 2.\n\n${everything}`,
      fixedWords,
    );
    expect(`version ${pipelineVersion} makes ${hashOf(sections).slice(0, 12)}`).toBe(
      "version 3 makes 1850c3c37167",
    );
  });

  test("notes, formulas, dates, headings, links and tables", async () => {
    const html = await htmlOf(everything);
    expect(html).toContain('<h3 id="a-1">Finer</h3>');
    expect(html).toContain(
      '<aside class="note bridge bridge-paper" role="note"><p class="note-heading">Om du kommer från ett pappersbruk</p>',
    );
    expect(html).toContain("<p>You <em>know</em> a nip.</p>");
    expect(html).toContain('<p class="note-heading">Exempel steg för steg: By hand</p>');
    expect(html).toContain('<p class="note-heading">Kom ihåg</p>');
    expect(html).toContain('<p class="formula">E = U<sub>0</sub> · Q</p>');
    expect(html).toContain(
      '<time class="as-of" dateTime="2026-01">(uppgift från januari 2026)</time>',
    );
    expect(html).toContain('<a href="https://example.org" rel="noopener">out</a>');
    expect(html).toContain('<a href="#a">here</a>');
    expect(html).toContain('<section class="table-scroll" aria-label="Tabell 1" tabindex="0">');
    expect(html).toContain('<th scope="col" class="align-right">b</th>');
    expect(html).toContain('<tr><td></td><th scope="col">b</th></tr>');
    expect(html).toContain('<pre tabindex="0">');
    expect(html).not.toMatch(/ style=|<h1|<h2/);
  });
});
