// What every Markdown element and component of a lesson becomes on a learner's page.
import { type ComponentProps, createElement, type ReactNode } from "react";
import type { Trade } from "~/domain/course/lesson";
import { modelSchema } from "~/domain/course/lesson-models";
import { locales } from "~/domain/course/text";
import { writeSvg } from "./clean-svg.server";
import { type Cut, useRendering } from "./lesson-rendering.server";

/** A mark in the rendered page. Authors cannot write it: the guard refuses every element that is not registered. */
const markName = "lesson-cut";
export const mark = new RegExp(`<${markName} data-cut="(\\d+)"></${markName}>`);

type Content = { children?: ReactNode };

function CutMark({ cut }: { cut: Cut }) {
  const { cuts } = useRendering();
  cuts.push(cut);
  return createElement(markName, { "data-cut": cuts.length - 1 });
}

function SectionHeading() {
  return <CutMark cut={{ kind: "section" }} />;
}

function Question({ id }: { id: string }) {
  return <CutMark cut={{ kind: "question", id }} />;
}

function Model({ name, ...props }: { name: string } & Record<string, string>) {
  return <CutMark cut={{ kind: "model", name: modelSchema.parse(name), props }} />;
}

function Subheading({ children }: Content) {
  const { cuts, next, sectionIds } = useRendering();
  const section = cuts.filter(({ kind }) => kind === "section").length;
  return <h3 id={`${sectionIds[section - 1]}-${next("heading")}`}>{children}</h3>;
}

function Link({ href, title, children }: ComponentProps<"a">) {
  const isElsewhere = /^https?:/i.test(href ?? "");
  return (
    <a href={href} title={title} rel={isElsewhere ? "noopener" : undefined}>
      {children}
    </a>
  );
}

function Table({ children }: Content) {
  const { next, words } = useRendering();
  return (
    // A wide table scrolls by itself, and the keyboard must be able to reach it to scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region is focusable (WCAG 2.1.1)
    <section className="table-scroll" aria-label={words.table(next("table"))} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}

function CodeBlock({ children }: Content) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines are pushed sideways, by keyboard too
  return <pre tabIndex={0}>{children}</pre>;
}

type Cell = { align?: string } & Content;

// The corner of a table has nothing to head: a heading without words would be read out as nothing.
function ColumnHeading({ align, children }: Cell) {
  if (children === undefined) return <td />;
  return (
    <th scope="col" className={alignClass(align)}>
      {children}
    </th>
  );
}

function TableCell({ align, children }: Cell) {
  return <td className={alignClass(align)}>{children}</td>;
}

// A style attribute would be refused by the content security policy.
function alignClass(align: string | undefined): string | undefined {
  return align && `align-${align}`;
}

/** The card is HTML's own popover: it opens without scripts, and where browsers lack it, it can still be read. */
function Term({ id, children }: { id: string } & Content) {
  const { locale, next, terms, words } = useRendering();
  const term = found(terms, id);
  const cardId = `term-${id}-${next("term")}`;
  return (
    <>
      <button type="button" className="term" {...{ popovertarget: cardId }}>
        {children}
      </button>
      <span id={cardId} className="term-card" {...{ popover: "auto" }}>
        <strong className="term-name">{term[locale]}</strong>{" "}
        <span className="term-meaning">{term.meaning[locale]}</span>
        {locales
          .filter((other) => other !== locale)
          .map((other) => (
            <span className="term-other" key={other}>
              {" "}
              <span className="term-language">{words.inLanguage[other]}</span>{" "}
              <span lang={other}>{term[other]}</span>
            </span>
          ))}
      </span>
    </>
  );
}

function Figure({ id }: { id: string }) {
  const { figures, locale, words } = useRendering();
  const figure = found(figures, id);
  const prefix = `figure-${id}`;
  const labels = Object.fromEntries(
    Object.entries(figure.labels).map(([key, text]) => [key, text[locale]]),
  );
  const title = figure.caption[locale];
  const svg = writeSvg(figure.svg, { prefix, title, describedBy: `${prefix}-text`, labels });
  return (
    <figure className="figure">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls, this is a drawing */}
      <div
        className="figure-drawing"
        role="group"
        aria-label={title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the drawing is pushed sideways, by keyboard too
        tabIndex={0}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: written by writeSvg from a checked tree
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      <figcaption>{title}</figcaption>
      <details className="figure-text">
        <summary>{words.figureText}</summary>
        <p id={`${prefix}-text`}>{figure.alt[locale]}</p>
      </details>
    </figure>
  );
}

function Note({ kind, heading, children }: { kind: string; heading: string } & Content) {
  return (
    // A note and no landmark: a page full of landmarks would be harder to move through.
    <aside className={`note ${kind}`} role="note">
      <p className="note-heading">{heading}</p>
      {children}
    </aside>
  );
}

function Bridge({ trade, children }: { trade: Trade } & Content) {
  const { words } = useRendering();
  return (
    <Note kind={`bridge bridge-${trade}`} heading={words.bridges[trade]}>
      {children}
    </Note>
  );
}

function Worked({ title, children }: { title: string } & Content) {
  const { words } = useRendering();
  return (
    <Note kind="worked" heading={`${words.worked}: ${title}`}>
      {children}
    </Note>
  );
}

function Remember({ children }: Content) {
  const { words } = useRendering();
  return (
    <Note kind="remember" heading={words.remember}>
      {children}
    </Note>
  );
}

function AsOf({ date }: { date: string }) {
  const { words } = useRendering();
  return (
    <time className="as-of" dateTime={date}>
      {words.asOf(date)}
    </time>
  );
}

/** Both words stand in the page; `html[lang]` says which are shown (ui/swedish.css). */
function Variant({ finland, sweden }: { finland: string; sweden: string }) {
  const { words } = useRendering();
  return (
    <>
      <span className="variant-sweden" lang="sv-SE">
        {sweden}
      </span>
      <span className="variant-both"> ({words.inFinland} </span>
      <span className="variant-finland" lang="sv-FI">
        {finland}
      </span>
      <span className="variant-both">)</span>
    </>
  );
}

function Formula({ children }: Content) {
  return <p className="formula">{children}</p>;
}

function Sub({ children }: Content) {
  return <sub>{children}</sub>;
}

function Sup({ children }: Content) {
  return <sup>{children}</sup>;
}

export const lessonElements = {
  h2: SectionHeading,
  h3: Subheading,
  a: Link,
  table: Table,
  th: ColumnHeading,
  td: TableCell,
  pre: CodeBlock,
  Question,
  Model,
  Figure,
  Bridge,
  Worked,
  Remember,
  Formula,
  Term,
  AsOf,
  Variant,
  Sub,
  Sup,
};

function found<T>(map: ReadonlyMap<string, T>, id: string): T {
  const value = map.get(id);
  if (value === undefined) throw new Error(`“${id}” was not checked before compiling.`);
  return value;
}
