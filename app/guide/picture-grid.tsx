import { Link } from "@remix-run/react";
import { formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Tag } from "~/ui/card";
import { cellWords } from "./cell-words";
import type { GroupPicture, PictureLearner } from "./group-picture";
import { areaLayout, type PictureColumn, type PictureLayout, skillLayout } from "./picture-columns";
import type { PictureSearch } from "./picture-search";
import { shapeOf } from "./picture-shape";
import { PictureSymbols, slot } from "./picture-symbols";
import { storyPath } from "./story-path";

type PictureGridProps = { groupId: string; picture: GroupPicture; search: PictureSearch };

/**
 * Learners × skills. A phone sees areas, each of which opens to its skills; a wide screen sees every skill. The links
 * of single cells are for the pointer: the table has the same ones for keyboards and screen readers.
 */
export function PictureGrid({ groupId, picture: { shown, learners }, search }: PictureGridProps) {
  const skills = skillLayout(groupId, shown, search);
  const className = search.area === null ? "picture picture--skills" : "picture";
  return (
    <>
      <PictureSymbols />
      {search.area === null && (
        <div className="picture picture--areas">
          <Rows groupId={groupId} learners={learners} layout={areaLayout(shown, search)} />
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: no set of fields, and no second landmark of that name */}
      <section role="group" className={className} aria-labelledby="picture-title" tabIndex={0}>
        <Rows groupId={groupId} learners={learners} layout={skills} />
      </section>
    </>
  );
}

type RowsProps = { groupId: string; learners: PictureLearner[]; layout: PictureLayout };

function Rows({ groupId, learners, layout }: RowsProps) {
  return (
    <div className="picture__sheet">
      <div className="picture__row picture__row--head">
        <span className="picture__who" />
        <Headings layout={layout} />
      </div>
      <ol className="plain-list">
        {learners.map((learner) => (
          <li key={learner.id} className="picture__row">
            <div className="picture__who">
              <Link to={storyPath(groupId, learner.id)}>
                <span>{learner.name}</span>{" "}
                {learner.standing.word && (
                  <Tag look={learner.standing.kind === "needs-you" ? "waiting" : "plain"}>
                    {learner.standing.word}
                  </Tag>
                )}
              </Link>
            </div>
            <Cells learner={learner} layout={layout} />
            <span className="picture__done numbers">
              {learner.total > 0 && formatPercent(learner.done / learner.total)}
              {learner.total > 0 && (
                <span className="picture__left">
                  {` · ${m.guide_left({ count: learner.total - learner.done })}`}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

const headHeight = 168;
const longestTitle = { area: 22, skill: 26 };

function Headings({ layout: { columns, headings, width } }: Pick<RowsProps, "layout">) {
  return (
    <svg
      className="picture__heads"
      width={width}
      height={headHeight}
      viewBox={`0 0 ${width} ${headHeight}`}
    >
      <title>{m.picture_columns()}</title>
      {headings.map((heading) => (
        <Heading key={heading.id} column={heading} />
      ))}
      {columns.map((column) => (
        <Heading key={column.id} column={column} />
      ))}
    </svg>
  );
}

function Heading({ column: { title, to, x, isArea } }: { column: PictureColumn }) {
  const longest = isArea ? longestTitle.area : longestTitle.skill;
  return (
    <Link to={to} className="picture__head">
      <rect x={x} width={slot.width} height={headHeight} fill="transparent" />
      <text
        className={isArea ? "picture__area" : undefined}
        transform={`translate(${x + 15} ${headHeight - 6}) rotate(-90)`}
      >
        {title.length > longest ? `${title.slice(0, longest - 1).trimEnd()}…` : title}
        <title>{title}</title>
      </text>
    </Link>
  );
}

function Cells({ learner, layout }: { learner: PictureLearner; layout: PictureLayout }) {
  const cells = layout.cellsOf(learner);
  return (
    <svg
      className="picture__cells"
      width={layout.width}
      height={slot.height}
      viewBox={`0 0 ${layout.width} ${slot.height}`}
    >
      <title>{m.picture_row({ name: learner.name, levels: levelsInWords(cells) })}</title>
      {layout.columns.map((column, index) => {
        const cell = cells[index];
        const shape = cell && shapeOf(cell);
        return (
          shape && (
            <a key={column.id} href={layout.cellLink(learner, column)} tabIndex={-1}>
              <title>{`${column.title}: ${cellWords(cell)}`}</title>
              <use
                href={`#picture-${shape}`}
                x={column.x}
                width={slot.width}
                height={slot.height}
              />
            </a>
          )
        );
      })}
    </svg>
  );
}

function levelsInWords(cells: ReturnType<PictureLayout["cellsOf"]>): string {
  const count = (...kinds: string[]) => cells.filter(({ kind }) => kinds.includes(kind)).length;
  const levels: [string, number][] = [
    [m.guide_level_mastered(), count("mastered")],
    [m.picture_level_fading(), count("fading")],
    [m.picture_legend_found(), count("brought", "recognised")],
    [m.guide_legend_charging(), count("charging")],
    [m.guide_level_unknown(), count("not-enough-data")],
    [m.guide_level_empty(), count("empty")],
  ];
  return levels
    .filter(([, number]) => number > 0)
    .map(([word, number]) => `${word} ${number}`)
    .join(", ");
}
