import { isPresent, type OutsidePurchase, type StageSituation } from '../situation.js';
import type { Evidence } from '../verdict.js';
import { amountText } from './amount-text.js';
import { dateText } from './date-text.js';
import { stageText } from './firm-text.js';
import { byLink, sentence } from './sentence.js';
import { outsideText, type Wording } from './wording.js';

/** What local enterprises buy of an absent stage from outside; nothing when they buy none. */
export const demandEvidence = (here: StageSituation, wording: Wording): readonly Evidence[] => {
  const { outsideKnown, outsideKnownLinks, outsideUnknown, largestOutside } = here.trade;
  if (isPresent(here) || outsideKnownLinks + outsideUnknown === 0) return [];
  const goods = `${outsideText(wording)}外购${stageText(here)}`;
  const unknown = outsideUnknown > 0 ? `（另有${outsideUnknown}笔金额未知）` : '';
  const counted = `本地企业从${goods}共${countText(outsideKnownLinks, outsideUnknown)}`;
  const known = outsideKnownLinks > 0;
  const total = known ? `本地企业每年从${goods}${amountText(outsideKnown)}${unknown}` : counted;
  const [first] = largestOutside;
  return [
    sentence(
      {
        text: total + exampleText(first, wording, amountText),
        textWithoutAmounts: counted + exampleText(first, wording, () => ''),
        subject: first?.link,
        amount: known ? outsideKnown : undefined,
      },
      largestOutside.map(byLink),
    ),
  ];
};

const countText = (known: number, unknown: number): string => {
  if (known === 0) return `${unknown}笔，金额均未知`;
  return unknown === 0 ? `${known}笔` : `${known + unknown}笔（其中${unknown}笔金额未知）`;
};

const exampleText = (
  purchase: OutsidePurchase | undefined,
  { regionName }: Wording,
  money: (amount: bigint) => string,
): string => {
  if (purchase === undefined) return '';
  const { amount, customerName, region, supplierName, since } = purchase;
  const place = regionName(region);
  const seller = supplierName === undefined ? place : `${supplierName}（${place}）`;
  const [which, sum] = amount === undefined ? ['其中一笔', ''] : ['最大一笔', money(amount)];
  return `，${which}：${customerName}向${seller}采购${sum}（自${dateText(since)}）`;
};
