// Who may import whom: the table of the README, as rules. Type-only imports count.
const areas = "learn|teach|guide|workplace|region|account";
const tests = "(\\.test\\.tsx?$|/test-[^/]+\\.tsx?$)";

/** A room may import these paths of ours, and nothing else of ours. */
const room = (name, from, mayImport) => ({
  name,
  severity: "error",
  from: { path: from, pathNot: tests },
  to: { path: "^(app|db)/", pathNot: mayImport },
});

module.exports = {
  forbidden: [
    {
      name: "no-circular",
      comment: "Two files that need each other are one, or miss a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    room("domain-is-pure", "^app/domain/", "^app/domain/"),
    {
      name: "domain-uses-three-libraries",
      comment: "No React, Remix, Kysely or Node in the rules.",
      severity: "error",
      from: { path: "^app/domain/", pathNot: tests },
      to: { pathNot: ["^app/domain/", "^node_modules/(xstate|zod|ts-fsrs)/"] },
    },
    room("evaluation-over-rules", "^app/evaluation/", "^app/(evaluation|domain)/"),
    room("i18n-stands-alone", "^app/i18n/", "^app/i18n/"),
    room("http-stands-alone", "^app/http/", "^app/http/"),
    room("ui-knows-no-course", "^app/ui/", "^app/(ui|i18n)/"),
    room(
      "auth-over-records",
      "^app/auth/",
      "^(app/(auth|http)/|app/load-context\\.ts|db/queries/)",
    ),
    room(
      "progress-over-rules-and-records",
      "^app/progress/",
      "^(app/(progress|domain|mail)/|db/queries/)",
    ),
    room(
      "mail-over-rules-and-records",
      "^app/mail/",
      "^(app/(mail|domain|curriculum|http|i18n)/|db/queries/)",
    ),
    room(
      "curriculum-over-rules-and-records",
      "^app/curriculum/",
      "^(app/(curriculum|domain|i18n)/|db/queries/)",
    ),
    room(
      "rehearsal-over-rules-and-curriculum",
      "^app/rehearsal/",
      "^app/(rehearsal|domain|curriculum)/",
    ),
    room(
      "queries-know-domain-types",
      "^db/queries/",
      "^(db/(queries/|schema\\.server)|app/domain/)",
    ),
    {
      name: "queries-take-domain-types-only",
      severity: "error",
      from: { path: "^db/queries/", pathNot: tests },
      to: { path: "^app/domain/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-area-to-area",
      comment: "An area that needs another has found a rule, a query or a piece of ui.",
      severity: "error",
      from: { path: `^app/(${areas})/` },
      to: { path: `^app/(${areas})/`, pathNot: "^app/$1/" },
    },
    room(
      "areas-import-downwards",
      `^app/(${areas})/`,
      `^(app/(${areas}|progress|mail|domain|curriculum|auth|http|i18n|ui)/|db/queries/)`,
    ),
    {
      name: "pages-of-the-site-stay-thin",
      severity: "error",
      from: {
        path: "^app/(root|entry\\.[a-z]+|routes|site-frame|error-page|nowhere|refused|start)\\.tsx?$",
      },
      to: { path: "^(app/(domain|curriculum|progress)|db)/" },
    },
    {
      name: "sql-only-in-db",
      severity: "error",
      from: { path: "^app/", pathNot: tests },
      to: { path: "^node_modules/(kysely|pg)/" },
    },
    {
      name: "mdx-bundler-only-in-curriculum",
      severity: "error",
      from: { pathNot: "^app/curriculum/" },
      to: { path: "^node_modules/mdx-bundler/" },
    },
    {
      name: "lucia-only-in-auth",
      severity: "error",
      from: { pathNot: "^app/auth/" },
      to: { path: "^node_modules/lucia/" },
    },
    {
      name: "letters-leave-by-mail-only",
      severity: "error",
      from: { path: "^app/", pathNot: `^app/mail/|${tests}` },
      to: { path: "^node_modules/(nodemailer|graphile-worker)/" },
    },
    {
      name: "migrations-are-frozen",
      comment: "A migration that imports the app changes when the app does.",
      severity: "error",
      from: { path: "^db/migrations/" },
      to: { path: "^(app|db)/" },
    },
    {
      name: "db-files-end-in-server",
      comment: "A file under db/ without the suffix would reach the browser in silence.",
      severity: "error",
      from: { path: `^app/(${areas}|progress|curriculum|auth)/`, pathNot: tests },
      to: { path: "^db/", pathNot: "\\.server\\.ts$" },
    },
    {
      name: "tests-stay-in-tests",
      severity: "error",
      from: { path: "^app/", pathNot: tests },
      to: { path: "(\\.test\\.tsx?$|db/test-)" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^app/i18n/paraglide/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
