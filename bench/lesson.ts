// A lesson page as a signed-in learner reads it, against a page of the same text that does nothing.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { measureLoad } from "./load";
import { compare, type Rounds } from "./rounds";
import type { Row } from "./row";
import { type Learner, lessonPath } from "./world";

const zipped = { "accept-encoding": "gzip" };

export async function benchLesson(
  origin: string,
  learners: Learner[],
  connections: number[],
  rounds: Rounds,
): Promise<Row[]> {
  const html = await readLessonPage(origin, learners);
  const bare = await startBarePage(html);
  const rows: Row[] = [];
  try {
    for (const count of connections) {
      const measured = await compare(
        rounds,
        (seconds) =>
          measureLoad({ origin, connections: count, seconds, next: inTurn(learners, count) }),
        (seconds) =>
          measureLoad({
            origin: bare.origin,
            connections: count,
            seconds,
            next: () => ({
              method: "GET",
              path: bare.path,
              headers: zipped,
              onAnswer: () => undefined,
            }),
          }),
      );
      rows.push({
        name: "lesson page",
        connections: count,
        ...measured,
        unit: "requests/s",
        against: "bare Remix page of the same size",
      });
    }
  } finally {
    await bare.stop();
  }
  return rows;
}

/** Each connection serves its own share of the learners, one after the other. */
function inTurn(learners: Learner[], connections: number) {
  const turns = Array.from({ length: connections }, () => 0);
  return (connection: number) => {
    const turn = turns[connection] ?? 0;
    const learner = learners[(connection + turn * connections) % learners.length];
    return {
      method: "GET" as const,
      path: lessonPath,
      headers: { ...zipped, cookie: learner?.cookie ?? "" },
      onAnswer: () => {
        turns[connection] = turn + 1;
      },
    };
  };
}

export async function readLessonPage(origin: string, [learner]: Learner[]): Promise<string> {
  const page = await fetch(`${origin}${lessonPath}`, {
    headers: { cookie: learner?.cookie ?? "" },
    redirect: "manual",
  });
  if (page.status !== 200) throw new Error(`The lesson page answers ${page.status}`);
  return page.text();
}

/** A bare page as long as the given one, with words of the same kind. */
async function startBarePage(html: string) {
  const folder = await mkdtemp(join(tmpdir(), "akkupolku-bench-"));
  const file = join(folder, "text");
  const words = html.replace(/<script.*?<\/script>|<[^>]*>/gs, " ").replace(/\s+/g, " ");
  await writeFile(file, words.repeat(Math.ceil(html.length / words.length)));
  const child = spawn(process.execPath, ["--import", "tsx", "bench/bare-page.tsx", file], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(child.stdout, "data");
  const origin = /http\S+/.exec(String(line))?.[0];
  if (!origin) throw new Error(`The bare page did not start: ${line}`);
  return {
    origin,
    path: await pathOfLength(origin, Buffer.byteLength(html)),
    stop: async () => {
      child.kill();
      await once(child, "exit");
      await rm(folder, { recursive: true });
    },
  };
}

/** The address under which the page has so many bytes; its text stands in it twice, as text and as data. */
async function pathOfLength(origin: string, wanted: number): Promise<string> {
  const sizeAt = async (length: number) => {
    const page = await fetch(`${origin}/?length=${length}`);
    return (await page.arrayBuffer()).byteLength;
  };
  const [shell, some] = [await sizeAt(0), await sizeAt(1000)];
  const length = Math.round(((wanted - shell) * 1000) / (some - shell));
  const size = await sizeAt(length);
  if (Math.abs(size - wanted) > wanted / 50) {
    throw new Error(`The bare page has ${size} bytes, the lesson page ${wanted}`);
  }
  return `/?length=${length}`;
}
