// The components an author may use, each with its settings: anything else in a lesson is refused.
import { z } from "zod";
import { type ModelName, modelSchema, tradeSchema } from "~/domain/course/lesson";
import { slugSchema } from "~/domain/course/text";

const decimal = z.string().regex(/^\d+(\.\d+)?$/, "write a number with a decimal point");

const modelSettings: Partial<Record<ModelName, readonly string[]>> = {
  "ohm-and-power": ["voltage", "resistance"],
  "charge-time": ["capacity", "voltage"],
};

const modelAttributes = z
  .object({ name: modelSchema })
  .catchall(decimal)
  .superRefine(({ name, ...settings }, context) => {
    for (const setting of Object.keys(settings)) {
      if (modelSettings[name]?.includes(setting)) continue;
      context.addIssue({ code: "custom", path: [setting], message: `${name} has no such setting` });
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
  Sub: { attributes: z.strictObject({}), place: "inline", content: "words" },
  Sup: { attributes: z.strictObject({}), place: "inline", content: "words" },
} as const satisfies Record<string, ComponentRule>;

export type ComponentName = keyof typeof lessonComponents;

export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(lessonComponents, name);
}
