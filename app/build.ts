// npm run build; and before the server starts, so that `npm start` never shows yesterday's pages.
// --messages: only what the site says, which types and tests need as well
import { fileURLToPath } from "node:url";
import { ensureBuild, ensureMessages } from "./ensure-build";

const folder = fileURLToPath(new URL("..", import.meta.url));
if (process.argv.includes("--messages")) await ensureMessages(folder);
else await ensureBuild(folder);
