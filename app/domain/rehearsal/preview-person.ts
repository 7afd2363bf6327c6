// For whom a teacher looks at a track before anybody real is on it: four people who begin from different places.
import { type Profile, profileOf } from "./profile";

export const previewPeople = ["novice", "paper-operator", "electrician", "degree-student"] as const;
export type PreviewPerson = (typeof previewPeople)[number];

/** What such a person brings along, and the way of studying that they enrol under. Shares as in the profiles. */
export const previewProfiles: Record<PreviewPerson, Profile> = {
  novice: profileOf("novice"),
  "paper-operator": { ...profileOf("retrainee"), id: "paper-operator", trades: ["paper"] },
  electrician: {
    ...profileOf("retrainee"),
    id: "electrician",
    trades: ["electrician"],
    // Nobody works as an electrician in Finland or Sweden without a vocational qualification.
    certificates: 1,
  },
  "degree-student": profileOf("student"),
};
