import { localNeed } from '../measures/local-supply.js';
import type { StageSituation } from '../situation.js';
import type { Evidence } from '../verdict.js';
import { amountText, percentText } from './amount-text.js';
import { stageText } from './firm-text.js';
import { byJoin, byLink, sentence } from './sentence.js';
import { outsideText, type Wording } from './wording.js';

/** 本地采购2亿元，市外外购3亿元，另有2笔金额未知 */
const purchasesText = ({ trade }: StageSituation, wording: Wording): string => {
  const unknown = trade.localUnknown + trade.outsideUnknown;
  const rest = unknown > 0 ? `，另有${unknown}笔金额未知` : '';
  return `本地采购${amountText(trade.localKnown)}，${outsideText(wording)}外购${amountText(trade.outsideKnown)}${rest}`;
};

/** UNDER_CAPACITY: both sums. */
export const underCapacityEvidence = (here: StageSituation, wording: Wording): Evidence => {
  const { largest, output, trade } = here;
  const [name, need] = [stageText(here), localNeed(trade)];
  return sentence(
    {
      text: `本地企业每年采购${name}${amountText(need)}（${purchasesText(here, wording)}），超过本地全部年产值${amountText(output.sum)}`,
      textWithoutAmounts: `本地企业每年采购的${name}超过本地企业的全部年产值`,
      subject: largest[0]?.enterprise,
      amount: need - output.sum,
    },
    [...largest.map(byJoin), ...trade.largestOutside.map(byLink)],
  );
};

/** LOW_LOCAL_SUPPLY: the rate and what it is made of. */
export const lowLocalSupplyEvidence = (here: StageSituation, wording: Wording): Evidence => {
  const { trade } = here;
  const rate = `本地企业采购${stageText(here)}的本地供应率为${percentText(trade.localKnown, localNeed(trade))}`;
  return sentence(
    {
      text: `${rate}：每年${purchasesText(here, wording)}`,
      textWithoutAmounts: rate,
      subject: trade.largestOutside[0]?.link,
      amount: trade.outsideKnown,
    },
    trade.largestOutside.map(byLink),
  );
};
