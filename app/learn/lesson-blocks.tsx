import type { Block } from "~/domain/course/lesson";
import { Model } from "./models/model";
import type { PracticeRefused } from "./practice-action.server";
import { PracticeCard } from "./practice-card";
import type { PracticeView } from "./practice-view.server";

type LessonBlocksProps = {
  blocks: Block[];
  practice: Record<string, PracticeView>;
  /** Full ids of all practice questions of the lesson, in order. */
  order: string[];
  refused: PracticeRefused | null;
  canAnswer: boolean;
};

/** A section as it was published: prose, models, and questions that wait for an answer. */
export function LessonBlocks({ blocks, practice, order, refused, canAnswer }: LessonBlocksProps) {
  return blocks.map((block, index) => {
    // Blocks never change their order: a publication is immutable.
    const key = `${block.kind} ${index}`;
    switch (block.kind) {
      case "prose":
        return (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered at publishing from checked MDX, see curriculum/guard
          <div key={key} className="prose" dangerouslySetInnerHTML={{ __html: block.html }} />
        );
      case "model":
        return <Model key={key} name={block.name} props={block.props} />;
      case "question": {
        const view = practice[block.id];
        return (
          view && (
            <PracticeCard
              key={key}
              view={view}
              number={order.indexOf(view.id) + 1}
              count={order.length}
              refused={refused?.question === view.id ? refused : null}
              canAnswer={canAnswer}
              under="section"
            />
          )
        );
      }
      default:
        return null;
    }
  });
}
