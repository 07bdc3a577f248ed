/** The choices of the product, in thousandths; a change of one is a new name. */
export const thresholds = {
  rules: '2026-1',
  /** SINGLE_SOURCE: share of one enterprise in the known output of the stage, at least. */
  singleSource: 900n,
  /** CONCENTRATED: Herfindahl–Hirschman index, at least (CEPII GeoDep). */
  concentrated: 400n,
  /** LOW_LOCAL_SUPPLY: local share of the known purchases, below. */
  localSupply: 500n,
  /** 完整产业链: share of the CORE stages that are present, at least. */
  completeChain: 800n,
} as const;
