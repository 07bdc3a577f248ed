import type { Survey } from './survey.js';

/** Whether a membership is trusted, and covers the day asked about. */
export const isCounted = (survey: Survey, row: number): boolean =>
  isTrusted(survey, row) && covers(survey, row, survey.day);

export const isTrusted = ({ columns, confidence }: Survey, row: number): boolean =>
  columns.memberships.columns.confidence.get(row) >= confidence;

export const covers = ({ columns }: Survey, row: number, day: number): boolean => {
  const { since, until } = columns.memberships.columns;
  return since.get(row) <= day && day < until.get(row);
};
