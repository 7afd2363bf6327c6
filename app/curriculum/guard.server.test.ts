import { bundleMDX } from "mdx-bundler";
import remarkGfm from "remark-gfm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readFrontMatter } from "./front-matter.server";
import { guard } from "./guard.server";
import { outlineLesson } from "./lesson-outline.server";

type WithCanary = { canary?: string };
const world = globalThis as WithCanary;
const sing = "globalThis.canary = 'dead'";

beforeEach(() => {
  world.canary = "alive";
});
afterEach(() => {
  expect(world.canary).toBe("alive");
});

/** Each attack stands on line 3, below a harmless section. */
const attacks: Record<string, string> = {
  "ESM import": 'import fs from "node:fs"',
  "ESM export": `export const x = (${sing})`,
  "expression in a block": `{${sing}}`,
  "expression in a sentence": `Text {${sing}} text`,
  "process.exit": "{process.exit()}",
  "expression in an attribute": `<Question id={${sing}} />`,
  "template in an attribute": `<Question id={\`\${${sing}}\`} />`,
  "spread attributes": `<Question {...(${sing})} />`,
  "attribute that is an element": "<Term id=<b/>>x</Term>",
  "script element": `<script>alert(1)</script>`,
  "image with a handler": '<img src="x" onerror="alert(1)" />',
  "handler on a known component": '<Remember onClick="alert(1)">x</Remember>',
  "inner HTML on a known component": '<Remember dangerouslySetInnerHTML="x">x</Remember>',
  frame: '<iframe src="https://evil.example" />',
  "style element": "<style>*</style>",
  "unknown component": "<Danger />",
  "member component": "<Foo.Bar />",
  "namespaced component": "<svg:script />",
  "name of every object": "<constructor />",
  fragment: "<>x</>",
  "javascript link": "[a](javascript:alert(1))",
  "javascript link in capitals": "[a](JAVASCRIPT:alert(1))",
  "entity-encoded javascript link": "[a](&#106;avascript&#58;alert(1))",
  "javascript link with a tab": "[a](<java&#9;script:alert(1)>)",
  "javascript in a definition": "[a]: javascript:alert(1)",
  autolink: "<javascript:alert(1)>",
  "data link": "[a](data:text/html;base64,PHNjcmlwdD4=)",
  "data image": "![a](data:image/svg+xml;base64,PHN2Zz4=)",
  "image from elsewhere": "![a](https://evil.example/pixel.gif)",
  "link that leaves by another scheme": "[a](//evil.example)",
  "HTML comment": "<!-- <script>alert(1)</script> -->",
  footnote: "Text[^1]\n\n[^1]: Note",
};

describe("v5.0.0-1.3.2 the guard", () => {
  test.each(Object.entries(attacks))("%s is refused with its line", async (_, attack) => {
    const result = await outlineLesson(`## Section\n\n${attack}\n`);
    const faults = result.ok ? [] : result.faults;
    expect(faults.map(({ line }) => line)).toContain(3);
    expect(faults.every(({ problem, cure }) => problem !== "" && cure !== "")).toBe(true);
  });

  test.each(Object.entries(attacks))("%s does not compile either", async (_, attack) => {
    const build = bundleMDX({
      source: `## Section\n\n${attack}\n`,
      mdxOptions: (options) => ({
        ...options,
        remarkPlugins: [guard, remarkGfm],
      }),
      esbuildOptions: (options) => ({ ...options, logLevel: "silent" }),
    });
    await expect(build).rejects.toThrow();
  });

  test.each([
    `---js\n{ title: (${sing}) }\n---\n## A\n`,
    `---javascript\n{ title: (${sing}) }\n---\n## A\n`,
    `---coffee\ntitle = ${sing}\n---\n## A\n`,
    '---json\n{ "title": "A" }\n---\n## A\n',
    `---\ntitle: !!js/function "function () { ${sing} }"\n---\n## A\n`,
  ])("front matter that is not YAML is refused: %j", (text) => {
    expect(readFrontMatter("en.mdx", text).ok).toBe(false);
  });

  test("names every fault of a text at once", async () => {
    const result = await outlineLesson("## A\n\n{1}\n\n<b>x</b>\n\n[a](data:x)\n");
    expect(result.ok ? [] : result.faults.map(({ line }) => line)).toEqual([3, 5, 7]);
  });
});
