import type { Occupant, StageSituation } from '../situation.js';
import { amountText } from './amount-text.js';

const NAMED = 3;

export const stageText = ({ stage }: StageSituation): string => `“${stage.name}”`;

export const firmText = ({ name, suspended }: Occupant): string => (suspended ? `${name}（停产）` : name);

/** 许继电气（12亿元）, or the name alone when its output is unknown or it stands still. */
export const firmWithOutput = (firm: Occupant): string =>
  firm.output === undefined || firm.suspended
    ? firmText(firm)
    : `${firmText(firm)}（${amountText(firm.output)}）`;

/** The largest enterprise of a stage and how many there are. */
export const firmsText = ({ largest, enterprises }: StageSituation): string => {
  const [first] = largest;
  if (first === undefined) return `${enterprises}家企业`;
  return enterprises === 1 ? firmText(first) : `${firmText(first)}等${enterprises}家企业`;
};

/** “硅片”（企业甲等3家企业） */
export const stageWithFirms = (at: StageSituation): string => `${stageText(at)}（${firmsText(at)}）`;

/** The first three, and how many there are when there are more. */
export const listText = (names: readonly string[], counted: string): string =>
  names.slice(0, NAMED).join('、') + (names.length > NAMED ? `等${names.length}${counted}` : '');
