import { expect, it } from "vitest";
import { sampleCatalogue as catalogue } from "../course/sample-catalogue";
import { offeringBodySchema } from "../offering/offering";
import { draftForGap, type Provider } from "./gap-draft";

const provider: Provider = {
  ...{ name: "Demo school", languages: ["fi", "sv"], contactRole: "office" },
  contactAddress: "office@demo.example",
};
const asked = { catalogue, provider, email: "own@demo.example", today: "2026-11-23" };
const gap = { region: "kymenlaakso", area: "A1", eqf: 4, quarter: "2027-Q1", people: 22 };

it("is an offering as the form takes it, as far as the gap and its provider tell", () => {
  const draft = draftForGap(gap, asked);
  expect(offeringBodySchema.parse(draft)).toEqual(draft);
  expect(draft).toMatchObject({
    ...{ titleSv: "Cell sv", region: "kymenlaakso", eqf: 4, seats: 22, currency: "EUR" },
    ...{ startsOn: "2027-01-01", languages: ["fi", "sv"], contact: "office@demo.example" },
    skills: ["cells", "volts", "charge", "ageing"],
  });
  const hours = catalogue.courses
    .flatMap(({ modules }) => modules.flatMap(({ lessons }) => lessons))
    .filter(({ skills }) => skills.some((skill) => draft.skills.includes(skill)))
    .reduce((sum, lesson) => sum + lesson.hours, 0);
  expect(draft.hours).toBe(hours);
});

it("where something is not told: the whole area, any time, one seat, the coordinator's own address", () => {
  const swedish = { ...gap, region: "vasterbotten", eqf: 7, quarter: "2026-Q4", people: 0 };
  const silent = { ...asked, provider: { ...provider, contactAddress: null } };
  const draft = draftForGap(swedish, silent);
  expect(offeringBodySchema.parse(draft)).toEqual(draft);
  expect(draft).toMatchObject({
    ...{ currency: "SEK", eqf: 7, startsOn: null, seats: 1, contact: "own@demo.example" },
    skills: ["cells", "volts", "charge", "ageing"],
  });
});
