/** As many learners as a page shows. Issue 5, decision 7. */
export const learnersShown = 50;
