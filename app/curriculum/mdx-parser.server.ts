import type { MdxNode } from "./mdx-node";

export type MdxParser = (text: string) => MdxNode;

let parser: Promise<MdxParser> | undefined;

/**
 * The very parser that mdx-bundler compiles with, so that the guard and the compiler can never read a text in two
 * ways. It is taken from an empty build, which runs once in a process.
 */
export function loadMdxParser(): Promise<MdxParser> {
  parser ??= takeParser();
  return parser;
}

async function takeParser(): Promise<MdxParser> {
  // Loaded only when there is a text to read: a start with unchanged content does without it.
  const [{ bundleMDX }, { default: remarkGfm }] = await Promise.all([
    import("mdx-bundler"),
    import("remark-gfm"),
  ]);
  let taken: MdxParser | undefined;
  function take(this: { parse: (text: string) => unknown }) {
    taken = (text) => this.parse(text) as MdxNode;
  }
  await bundleMDX({
    source: "",
    mdxOptions: (options) => ({ ...options, remarkPlugins: [remarkGfm, take] }),
    esbuildOptions: (options) => ({ ...options, logLevel: "silent" }),
  });
  if (!taken) throw new Error("mdx-bundler no longer runs remark plugins: see loadMdxParser.");
  return taken;
}
