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
            next: () => ({ method: "GET", path: "/", headers: zipped, onAnswer: () => undefined }),
          }),
      );
      rows.push({
        name: "lesson page",
        connections: count,
        ...measured,
        unit: "requests/s",
        against: "bare Remix page of the same text",
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

async function startBarePage(html: string) {
  const folder = await mkdtemp(join(tmpdir(), "akkupolku-bench-"));
  const file = join(folder, "page.html");
  await writeFile(file, html.replace(/^<!DOCTYPE html><html[^>]*>/, "").replace("</html>", ""));
  const child = spawn(process.execPath, ["--import", "tsx", "bench/bare-page.tsx", file], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(child.stdout, "data");
  const origin = /http\S+/.exec(String(line))?.[0];
  if (!origin) throw new Error(`The bare page did not start: ${line}`);
  const size = (await (await fetch(origin)).text()).length;
  if (Math.abs(size - html.length) > 200) {
    throw new Error(`The bare page has ${size} characters, the lesson page ${html.length}`);
  }
  return {
    origin,
    stop: async () => {
      child.kill();
      await once(child, "exit");
      await rm(folder, { recursive: true });
    },
  };
}
