import { z } from "zod";

const flag = z
  .enum(["0", "1", "true", "false", ""])
  .default("")
  .transform((value) => value === "1" || value === "true");

const settingsSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  AKKUPOLKU_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  AKKUPOLKU_DEMO: flag,
  AKKUPOLKU_DEMO_WEEKS: flag,
  AKKUPOLKU_DEMO_PASSWORD: z.string().min(10).default("battery-path-demo"),
  AKKUPOLKU_TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  AKKUPOLKU_DATA: z.string().default(".data"),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "write smtp://… or smtps://…" }).optional(),
  AKKUPOLKU_MAIL_FROM: z
    .string()
    .regex(/^([^<>@\p{Cc}]+ )?<?[^<>@\s]+@[^<>@\s]+>?$/u, "write Name <name@host>")
    .optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

export type Settings = {
  isDevelopment: boolean;
  port: number;
  host: string;
  databaseUrl: string | undefined;
  databasePool: number;
  /** Known only once the port is: see `originOf`. */
  origin: string | undefined;
  isDemo: boolean;
  /** Whether the demo's group is filled with learners and the weeks that they have learned. */
  hasDemoWeeks: boolean;
  demoPassword: string;
  trustProxy: number;
  dataFolder: string;
  /** The mail server that takes our letters, and whom they come from; undefined where there is none. */
  smtp: { url: string; from: string } | undefined;
  logLevel: string;
};

/** Reads the environment once. Throws with the name of the setting and its cure. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const parsed = settingsSchema.safeParse(env);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) => `  ${issue.path.join(".")}: ${issue.message}`,
    );
    throw new Error(`The settings in the environment cannot be used:\n${problems.join("\n")}`);
  }
  const read = parsed.data;
  const isDevelopment = read.NODE_ENV === "development";
  const settings: Settings = {
    isDevelopment,
    port: read.PORT,
    host: read.HOST,
    databaseUrl: read.DATABASE_URL,
    databasePool: read.DATABASE_POOL,
    origin: read.AKKUPOLKU_ORIGIN && new URL(read.AKKUPOLKU_ORIGIN).origin,
    isDemo: isDevelopment || read.AKKUPOLKU_DEMO,
    hasDemoWeeks: read.AKKUPOLKU_DEMO_WEEKS,
    demoPassword: read.AKKUPOLKU_DEMO_PASSWORD,
    trustProxy: read.AKKUPOLKU_TRUST_PROXY,
    dataFolder: read.AKKUPOLKU_DATA,
    smtp: readSmtp(read),
    logLevel: read.LOG_LEVEL,
  };
  refuseUnsafe(settings);
  return settings;
}

function readSmtp(read: z.infer<typeof settingsSchema>): Settings["smtp"] {
  if (!read.SMTP_URL) return undefined;
  if (!read.AKKUPOLKU_MAIL_FROM) {
    throw new Error(
      "AKKUPOLKU_MAIL_FROM is missing. Letters need a sender that the server of SMTP_URL may send for, for example Akkupolku <akkupolku@school.example>",
    );
  }
  return { url: read.SMTP_URL, from: read.AKKUPOLKU_MAIL_FROM };
}

// A server that others can reach, or whose people are real, must know its own name: links, cookies and the
// origin check stand on it.
function refuseUnsafe(settings: Settings): void {
  const isLocal = ["127.0.0.1", "localhost", "::1"].includes(settings.host);
  if (!settings.isDevelopment && !isLocal && !settings.origin) {
    throw new Error(
      "AKKUPOLKU_ORIGIN is missing. A server that listens beyond this machine needs its public address, for example https://akkupolku.example",
    );
  }
  const isPlain = settings.origin?.startsWith("http:") ?? false;
  const isLocalOrigin = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(
    settings.origin ?? "",
  );
  if (!settings.isDevelopment && isPlain && !isLocalOrigin) {
    throw new Error(
      "AKKUPOLKU_ORIGIN must begin with https:// outside this machine: sign-in would travel unencrypted.",
    );
  }
}
