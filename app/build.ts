// npm run build; and before the server starts, so that `npm start` never shows yesterday's pages.
import { fileURLToPath } from "node:url";
import { ensureBuild } from "./ensure-build";

await ensureBuild(fileURLToPath(new URL("..", import.meta.url)));
