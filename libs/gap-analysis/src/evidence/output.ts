import { concentration } from '../measures/concentration.js';
import type { Occupant, StageSituation } from '../situation.js';
import type { Evidence } from '../verdict.js';
import { amountText, percentText } from './amount-text.js';
import { firmText, firmsText, firmWithOutput, listText, stageText } from './firm-text.js';
import { byJoin, sentence } from './sentence.js';

const knownSum = ({ output }: StageSituation): bigint | undefined =>
  output.known > 0 ? output.sum : undefined;

const onLargest = (here: StageSituation, text: string, textWithoutAmounts: string): Evidence =>
  sentence(
    { text, textWithoutAmounts, subject: here.largest[0]?.enterprise, amount: knownSum(here) },
    here.largest.map(byJoin),
  );

const namesOf = (firms: readonly Occupant[], name: (firm: Occupant) => string): string =>
  listText(firms.map(name), '家企业');

/** HEALTHY: how many there are, and the largest. */
export const healthyEvidence = (here: StageSituation): Evidence => {
  const { enterprises, largest, output } = here;
  const count = `${stageText(here)}有${enterprises}家本地企业`;
  if (output.known === 0)
    return onLargest(here, ...same(`${count}，产值均未知：${namesOf(largest, firmText)}`));
  const coverage = output.known === enterprises ? '' : `（${output.known}家有数）`;
  return onLargest(
    here,
    `${count}，已知年产值合计${amountText(output.sum)}${coverage}，最大的是${namesOf(largest, firmWithOutput)}`,
    `${count}，最大的是${namesOf(largest, firmText)}`,
  );
};

const same = (text: string): [string, string] => [text, text];

/** SINGLE_SOURCE: the firm, and its share when it is not alone. */
export const singleSourceEvidence = (here: StageSituation): Evidence => {
  const firms = here.largest.slice(0, 1);
  const [name, enterprises] = [stageText(here), here.enterprises];
  if (enterprises === 1) {
    const only = `${name}只有1家本地企业：`;
    return onLargest(here, only + namesOf(firms, firmWithOutput), only + namesOf(firms, firmText));
  }
  const share = percentText(here.output.largest ?? 0n, here.output.sum);
  const say = (of: string, firm: string): string =>
    `${name}${enterprises}家本地企业的已知年产值${of}中，${firm}占${share}`;
  return onLargest(
    here,
    say(amountText(here.output.sum), namesOf(firms, firmWithOutput)),
    say('', namesOf(firms, firmText)),
  );
};

/** CONCENTRATED: the index and the largest firms. */
export const concentratedEvidence = (here: StageSituation): Evidence => {
  const say = (firms: string): string =>
    `${stageText(here)}的产值集中在少数企业：HHI为${concentration(here.output) ?? 0}，最大的是${firms}`;
  return onLargest(here, say(namesOf(here.largest, firmWithOutput)), say(namesOf(here.largest, firmText)));
};

/** NO_LEADER: nobody leads, and who would be the first to ask. */
export const noLeaderEvidence = (here: StageSituation): Evidence => {
  const say = (output: string): string =>
    `本地尚无这条产业链的链主企业；已知年产值最大的环节是${stageText(here)}${output}，有${firmsText(here)}`;
  return onLargest(here, say(`（${amountText(here.output.sum)}）`), say(''));
};
