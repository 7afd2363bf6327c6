import { Form, Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { currentLocale } from "~/i18n/current-locale";
import { inLocale, type Locale, locales } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import type { SwedishCountry } from "~/i18n/swedish";
import { Logo } from "~/ui/logo";

export type FrameUser = { name: string; roles: string[] } | null;

/** Header with the places of this person's roles, the language switch, the account, and the footer. */
export function SiteFrame({
  user,
  isDemo,
  swedish,
  children,
}: {
  user: FrameUser;
  isDemo: boolean;
  swedish: SwedishCountry | null;
  children: ReactNode;
}) {
  return (
    <>
      <header className="site-header">
        <div className="site-header__row">
          <Link className="site-logo" to={`/${currentLocale()}`}>
            <Logo />
            {m.site_name()}
          </Link>
          <MainNavigation roles={user?.roles ?? null} />
          <div className="site-tools">
            <LanguageMenu />
            {user ? <AccountMenu name={user.name} /> : <SignInLink />}
          </div>
        </div>
      </header>
      {children}
      <footer className="site-footer">
        <p>{m.site_footer_text()}</p>
        <p>
          <Link className="site-footer__help" to={`/${currentLocale()}/help`}>
            {m.help_title()}
          </Link>
        </p>
        {currentLocale() === "sv" && <SwedishChoice chosen={swedish} />}
        {isDemo && <p>{m.site_demo_note()}</p>}
      </footer>
    </>
  );
}

type Place = {
  to: string;
  label: string;
  isShown: boolean;
  /** Only this very page is meant, and not what lies below it. */
  isExact?: boolean;
  /** All that belongs to the place, where it is more than what lies below its page. */
  within?: string;
};

/** The region is open to all; the other places are those of this person's roles: null for a visitor. */
function MainNavigation({ roles }: { roles: string[] | null }) {
  const { pathname } = useLocation();
  const base = `/${currentLocale()}`;
  const region = `${base}/region`;
  const places = [
    ...(roles ? placesOf(roles, base) : []),
    {
      to: roles?.some(isCoordinating) ? `${region}/work` : region,
      within: region,
      label: m.site_nav_region(),
      isShown: true,
    },
  ];
  return (
    <nav className="site-nav" aria-label={m.site_navigation()}>
      {places
        .filter((place) => place.isShown)
        .map((place) => (
          <Link
            key={place.to}
            to={place.to}
            aria-current={isIn(pathname, place) ? "page" : undefined}
          >
            {place.label}
          </Link>
        ))}
    </nav>
  );
}

function isIn(pathname: string, { to, isExact, within = to }: Place): boolean {
  return pathname === within || (!isExact && pathname.startsWith(`${within}/`));
}

function placesOf(roles: string[], base: string): Place[] {
  const isStaffOnly = roles.length > 0 && !roles.includes("learner");
  return [
    { to: `${base}/learn`, label: m.site_nav_pack(), isShown: !isStaffOnly, isExact: true },
    { to: `${base}/learn/courses`, label: m.site_nav_courses(), isShown: true, isExact: false },
    {
      to: `${base}/learn/review`,
      label: m.site_nav_review(),
      isShown: !isStaffOnly,
      isExact: false,
    },
    {
      to: `${base}/learn/record`,
      label: m.site_nav_record(),
      isShown: !isStaffOnly,
      isExact: true,
    },
    {
      to: `${base}/teach`,
      label: m.site_nav_teach(),
      isShown: roles.some(isTeaching),
      isExact: false,
    },
    {
      // Coordinators have no groups, but approve what teachers plan.
      to: `${base}/teach/periods`,
      label: m.period_title(),
      isShown: roles.includes("coordinator") && !roles.some(isTeaching),
      isExact: false,
    },
    {
      to: `${base}/guide`,
      label: m.site_nav_guide(),
      isShown: roles.some(isGuiding),
      isExact: false,
    },
    {
      // Appeals that nobody else can hear come to coordinators, who have no follow-up of their own.
      to: `${base}/guide/evidence`,
      label: m.recognition_title(),
      isShown: roles.includes("coordinator") && !roles.some(isGuiding),
      isExact: false,
    },
  ];
}

const isTeaching = (role: string) => role === "teacher" || role === "admin";
const isCoordinating = (role: string) => role === "coordinator" || role === "admin";
const isGuiding = (role: string) => role === "instructor" || isTeaching(role);

const languageNames: Record<Locale, string> = { fi: "Suomi", sv: "Svenska", en: "English" };

function LanguageMenu() {
  const { pathname, search } = useLocation();
  const current = currentLocale();
  return (
    <details className="site-menu">
      <summary aria-label={`${m.site_language()}: ${languageNames[current]}`}>
        {languageNames[current]} <span aria-hidden="true">▾</span>
      </summary>
      <div className="site-menu__panel">
        {locales.map((locale) => (
          <a
            key={locale}
            href={inLocale(pathname + search, locale)}
            hrefLang={locale}
            lang={locale}
            aria-current={locale === current ? "true" : undefined}
          >
            {languageNames[locale]}
          </a>
        ))}
      </div>
    </details>
  );
}

/** Whose words of law and education a reader of Swedish sees in lessons. */
function SwedishChoice({ chosen }: { chosen: SwedishCountry | null }) {
  const { pathname, search } = useLocation();
  const choices = [
    { value: "FI", label: m.site_swedish_finland() },
    { value: "SE", label: m.site_swedish_sweden() },
    { value: "", label: m.site_swedish_both() },
  ];
  return (
    <Form
      method="post"
      action={`/${currentLocale()}/swedish`}
      reloadDocument
      className="swedish-choice"
    >
      <input type="hidden" name="next" value={pathname + search} />
      <span id="swedish-choice">{m.site_swedish()}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: three buttons that act at once are no fieldset */}
      <span role="group" aria-labelledby="swedish-choice">
        {choices.map(({ value, label }) => (
          <button
            key={value}
            type="submit"
            name="swedish"
            value={value}
            aria-pressed={value === (chosen ?? "")}
          >
            {label}
          </button>
        ))}
      </span>
    </Form>
  );
}

function AccountMenu({ name }: { name: string }) {
  const base = `/${currentLocale()}`;
  return (
    <details className="site-menu">
      <summary aria-label={`${m.site_account()}: ${name}`}>
        <span className="avatar" aria-hidden="true">
          {initialsOf(name)}
        </span>
      </summary>
      <div className="site-menu__panel">
        <p className="site-menu__name">{name}</p>
        <Link to={`${base}/account`}>{m.site_account()}</Link>
        <Form method="post" action={`${base}/sign-out`} reloadDocument>
          <button type="submit">{m.site_sign_out()}</button>
        </Form>
      </div>
    </details>
  );
}

function SignInLink() {
  return (
    <Link className="button" to={`/${currentLocale()}/sign-in`}>
      {m.site_sign_in()}
    </Link>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => word?.[0] ?? "",
  );
  return letters.join("").toUpperCase();
}
