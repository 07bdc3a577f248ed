import { ratio } from '@liantu/kernel';
import type { StageTrade } from '../situation.js';

type KnownTrade = Pick<StageTrade, 'localKnown' | 'outsideKnown'>;

/** Known yuan a year that local enterprises pay for the stage, wherever they buy it. */
export const localNeed = ({ localKnown, outsideKnown }: KnownTrade): bigint => localKnown + outsideKnown;

/** Σ local purchases ÷ Σ all purchases, known amounts, sums first; null when there are none. */
export const localSupplyRate = (trades: readonly KnownTrade[]): number | null =>
  ratio(
    trades.reduce((sum, { localKnown }) => sum + localKnown, 0n),
    trades.reduce((sum, trade) => sum + localNeed(trade), 0n),
  );
