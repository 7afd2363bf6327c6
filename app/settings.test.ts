import { describe, expect, it } from "vitest";
import { readSettings } from "./settings";

const production = { NODE_ENV: "production" } as const;
const read = (env: Record<string, string>) => readSettings({ ...production, ...env });

describe("settings", () => {
  it("need nothing: a server for this machine, on its own database, without demo", () => {
    expect(readSettings({} as NodeJS.ProcessEnv)).toMatchObject({
      isDevelopment: false,
      host: "127.0.0.1",
      port: 3000,
      databaseUrl: undefined,
      origin: undefined,
      isDemo: false,
      trustProxy: 0,
      dataFolder: ".data",
    });
  });

  it("make a demo where asked for, and in development", () => {
    expect(read({ AKKUPOLKU_DEMO: "1" }).isDemo).toBe(true);
    expect(read({ AKKUPOLKU_DEMO: "true" }).isDemo).toBe(true);
    expect(read({ AKKUPOLKU_DEMO: "0" }).isDemo).toBe(false);
    expect(read({ AKKUPOLKU_DEMO: "" }).isDemo).toBe(false);
    expect(readSettings({ NODE_ENV: "development" }).isDemo).toBe(true);
  });

  it("keep of an address only its origin", () => {
    const { origin } = read({ AKKUPOLKU_ORIGIN: "https://akkupolku.example/fi?x=1" });
    expect(origin).toBe("https://akkupolku.example");
  });
});

describe("mail", () => {
  const SMTP_URL = "smtps://name:secret@mail.school.example:465";
  const from = "Akkupolku <post@school.example>";
  it("needs a server and a sender", () => {
    expect(read({}).smtp).toBeUndefined();
    expect(read({ SMTP_URL, AKKUPOLKU_MAIL_FROM: from }).smtp).toEqual({ url: SMTP_URL, from });
    expect(() => read({ SMTP_URL })).toThrow("AKKUPOLKU_MAIL_FROM is missing");
  });
  it("is refused in words that hold no password", () => {
    const wrong = () => read({ SMTP_URL: "https://name:secret@mail.school.example" });
    expect(wrong).toThrow("SMTP_URL: write smtp://");
    expect(wrong).not.toThrow("secret");
    expect(() => read({ SMTP_URL, AKKUPOLKU_MAIL_FROM: "post\r\nBcc: x@y" })).toThrow(
      "AKKUPOLKU_MAIL_FROM: write Name",
    );
  });
});

describe("unsafe settings are refused in production", () => {
  it.each(["0.0.0.0", "::", "akkupolku.example"])("listening on %s without an address", (HOST) => {
    expect(() => read({ HOST })).toThrow("AKKUPOLKU_ORIGIN is missing");
    expect(read({ HOST, AKKUPOLKU_ORIGIN: "https://akkupolku.example" }).host).toBe(HOST);
  });

  it.each([
    "http://akkupolku.example",
    "http://localhost.akkupolku.example",
    "http://192.168.1.5:3000",
  ])("serving people without encryption: %s", (AKKUPOLKU_ORIGIN) => {
    expect(() => read({ AKKUPOLKU_ORIGIN })).toThrow("must begin with https://");
  });

  it.each(["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"])(
    "but %s is this machine",
    (AKKUPOLKU_ORIGIN) => {
      expect(read({ AKKUPOLKU_ORIGIN }).origin).toBe(AKKUPOLKU_ORIGIN);
    },
  );

  it.each([
    ["PORT", "70000"],
    ["DATABASE_URL", "mysql://localhost/akkupolku"],
    ["AKKUPOLKU_ORIGIN", "ftp://akkupolku.example"],
    ["AKKUPOLKU_DEMO", "maybe"],
    ["AKKUPOLKU_DEMO_PASSWORD", "short"],
    ["NODE_ENV", "staging"],
    ["LOG_LEVEL", "loud"],
  ])("%s=%s is named in the message", (name, value) => {
    expect(() => read({ [name]: value })).toThrow(`  ${name}: `);
  });
});
