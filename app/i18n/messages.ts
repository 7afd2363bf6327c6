import { currentLocale } from "./current-locale";
import { overwriteGetLocale } from "./paraglide/runtime";

// Every message speaks the language of the request (server) or of the page (browser).
overwriteGetLocale(currentLocale);

export { m } from "./paraglide/messages";
