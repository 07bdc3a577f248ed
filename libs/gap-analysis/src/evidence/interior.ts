import type { PresentStage, StageFacts } from '../stage-facts.js';
import type { Evidence } from '../verdict.js';
import { firmsText, stageText } from './firm-text.js';
import { byJoin, sentence } from './sentence.js';

/** FILL / INTERIOR: who is before the hole, and who after it. */
export const interiorEvidence = ({ here, before, after }: StageFacts): Evidence => {
  const firms = [before, after].flatMap((side) => side?.at.largest.slice(0, 1) ?? []);
  return sentence(
    {
      text: `${stageText(here)}断在中间：${sideText('上游', before)}，${sideText('下游', after)}，本地却没有企业`,
      subject: firms[0]?.enterprise,
    },
    firms.map(byJoin),
  );
};

const sideText = (side: string, present: PresentStage | undefined): string => {
  if (present === undefined) return `${side}尚缺`;
  const gap = present.steps > 1 ? `隔${present.steps - 1}个环节的` : '';
  return `${side}${gap}${stageText(present.at)}已有${firmsText(present.at)}`;
};
