import type { PresentStage, StageFacts } from '../stage-facts.js';
import type { StageSituation } from '../situation.js';
import type { Evidence, Ruling } from '../verdict.js';
import { listText, stageText, stageWithFirms } from './firm-text.js';
import { byJoin, sentence } from './sentence.js';

/** EXTEND: the present stages next to this one, with a firm of each. */
export const extendEvidence = (facts: StageFacts, { reason }: Ruling): Evidence => {
  const name = stageText(facts.here);
  if (reason === 'DOWNSTREAM')
    return nextTo(facts.suppliers, (present) => `上游${present}已在本地，${name}可由此向下游延伸`);
  if (reason === 'UPSTREAM')
    return nextTo(facts.customers, (present) => `下游${present}已在本地，${name}可由此向上游延伸`);
  return nextTo(facts.served, (present) => `${name}所服务的${present}已在本地，可补上这项配套服务`);
};

const nextTo = (present: readonly StageSituation[], say: (names: string) => string): Evidence => {
  const named = present.flatMap(({ largest }) => largest.slice(0, 1)).slice(0, 3);
  return sentence(
    { text: say(listText(present.map(stageWithFirms), '个环节')), subject: named[0]?.enterprise },
    named.map(byJoin),
  );
};

/** LATER: how far from what is here, and what would bring it near. */
export const laterEvidence = (
  { here, before, after }: StageFacts,
  unlockedBy: readonly string[],
): Evidence => {
  const near = before ?? after;
  const firms = near?.at.largest.slice(0, 1) ?? [];
  return sentence(
    {
      text: `${stageText(here)}在本地已有环节${awayText(near, before !== undefined)}；${unlockText(unlockedBy)}`,
      subject: firms[0]?.enterprise,
    },
    firms.map(byJoin),
  );
};

const awayText = (near: PresentStage | undefined, downstream: boolean): string =>
  near === undefined ? '之外' : `${stageWithFirms(near.at)}的${downstream ? '下游' : '上游'}${near.steps}步`;

/** UNRELATED: no way up or down the chain leads to what is here. */
export const unrelatedEvidence = (here: StageSituation, unlockedBy: readonly string[]): Evidence =>
  sentence({ text: `${stageText(here)}与本地已有环节没有上下游关系；${unlockText(unlockedBy)}` }, []);

const unlockText = (names: readonly string[]): string => {
  if (names.length === 0) return '相邻环节也尚待引入';
  const more = names.length > 3 ? `等${names.length}个环节之一` : '';
  return `先引入${names.slice(0, 3).join('或')}${more}，它就成为补链或延链环节`;
};
