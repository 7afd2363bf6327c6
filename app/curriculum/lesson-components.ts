// The components an author may use, each with its settings: anything else in a lesson is refused.
import { z } from "zod";
import { tradeSchema } from "~/domain/course/lesson";
import { modelSchema, modelSettings } from "~/domain/course/lesson-models";
import { slugSchema } from "~/domain/course/text";

const setting = z
  .string()
  .regex(
    /^(\d+(\.\d+)?|[a-z][a-z0-9-]*)$/,
    "write a number with a decimal point, or a choice by its name",
  );

const modelAttributes = z
  .object({ name: modelSchema })
  .catchall(setting)
  .superRefine(({ name, ...settings }, context) => {
    const known: readonly string[] = modelSettings[name];
    for (const key of Object.keys(settings)) {
      if (known.includes(key)) continue;
      context.addIssue({ code: "custom", path: [key], message: `${name} has no such setting` });
    }
  });

export type ComponentRule = {
  attributes: z.ZodType<Record<string, string>>;
  /** Where it may stand: alone and in nothing else (`top`), alone (`block`), or anywhere in a text (`inline`). */
  place: "top" | "block" | "inline";
  /** What may stand in it: nothing, words of one sentence, or whole paragraphs. */
  content: "nothing" | "words" | "paragraphs";
};

export const lessonComponents = {
  Question: { attributes: z.strictObject({ id: slugSchema }), place: "top", content: "nothing" },
  Model: { attributes: modelAttributes, place: "top", content: "nothing" },
  Figure: { attributes: z.strictObject({ id: slugSchema }), place: "block", content: "nothing" },
  Bridge: {
    attributes: z.strictObject({ trade: tradeSchema }),
    place: "top",
    content: "paragraphs",
  },
  Worked: {
    attributes: z.strictObject({ title: z.string().min(3) }),
    place: "top",
    content: "paragraphs",
  },
  Remember: { attributes: z.strictObject({}), place: "top", content: "paragraphs" },
  Formula: { attributes: z.strictObject({}), place: "block", content: "words" },
  Term: { attributes: z.strictObject({ id: slugSchema }), place: "inline", content: "words" },
  AsOf: {
    attributes: z.strictObject({
      date: z
        .string()
        .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "write YYYY-MM"),
    }),
    place: "inline",
    content: "nothing",
  },
  /** A word of law or education that Finland's Swedish and Sweden's Swedish have each their own for. */
  Variant: {
    attributes: z.strictObject({ finland: z.string().min(1), sweden: z.string().min(1) }),
    place: "inline",
    content: "nothing",
  },
  Sub: { attributes: z.strictObject({}), place: "inline", content: "words" },
  Sup: { attributes: z.strictObject({}), place: "inline", content: "words" },
} as const satisfies Record<string, ComponentRule>;

export type ComponentName = keyof typeof lessonComponents;

export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(lessonComponents, name);
}
