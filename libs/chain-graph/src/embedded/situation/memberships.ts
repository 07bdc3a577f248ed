import { NONE } from '../columns/owned-rows.js';
import type { Survey } from './survey.js';

/** Whether a membership is trusted, covers the day asked about, and is the first such of its enterprise at its stage. */
export const isCounted = (survey: Survey, row: number): boolean =>
  isHeld(survey, row) && !isPreceded(survey, row);

const isHeld = (survey: Survey, row: number): boolean =>
  isTrusted(survey, row) && covers(survey, row, survey.day);

/** The rows of an enterprise lie by stage, those of a stage newest first. */
const isPreceded = (survey: Survey, row: number): boolean => {
  const { memberships } = survey.columns;
  const { stage } = memberships.columns;
  for (let older = memberships.next(row); older !== NONE; older = memberships.next(older)) {
    if (stage.get(older) !== stage.get(row)) return false;
    if (isHeld(survey, older)) return true;
  }
  return false;
};

export const isTrusted = ({ columns, confidence }: Survey, row: number): boolean =>
  columns.memberships.columns.confidence.get(row) >= confidence;

export const covers = ({ columns }: Survey, row: number, day: number): boolean => {
  const { since, until } = columns.memberships.columns;
  return since.get(row) <= day && day < until.get(row);
};
