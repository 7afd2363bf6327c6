// Runs the steps of a check: each on its own, its output whole, with what it took.
import { spawn } from "node:child_process";

/** Runs a command; `output` is empty where it went straight to the screen. */
export function run(command, { isShown = false } = {}) {
  const started = performance.now();
  const child = spawn(command, {
    shell: true,
    stdio: ["ignore", isShown ? "inherit" : "pipe", isShown ? "inherit" : "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (text) => {
      output += text;
    });
  }
  return new Promise((done) => {
    child.once("close", (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      done({ isGood: code === 0, output, seconds });
    });
  });
}

/** Runs named steps, two at a time, and gives the names of those that failed. */
export async function runSteps(steps) {
  const waiting = Object.entries(steps);
  const failed = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const [name, command] = step;
      const { isGood, output, seconds } = await run(command);
      say(`${isGood ? "ok    " : "FAILED"} ${name.padEnd(10)} ${seconds.padStart(6)} s`);
      if (!isGood) {
        failed.push(name);
        say(`$ ${command}\n${output}`);
      }
    }
  };
  await Promise.all([worker(), worker()]);
  return failed;
}

export function say(text) {
  process.stdout.write(`${text}\n`);
}
