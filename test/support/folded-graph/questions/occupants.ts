import type { Occupant, OutputSummary, Scope } from '@liantu/chain-graph';
import { confidenceOf, type EnterpriseId, type StageId } from '@liantu/domain';
import { byCodePoint, yuan, type Yuan } from '@liantu/kernel';
import { enterpriseIds, isSuspended, nameOn } from '../enterprises.js';
import type { Log } from '../facts.js';
import { figuresOf } from '../figures.js';
import { stayOn, staysOf, type Stay } from '../memberships.js';
import { isLocal } from '../territory.js';

/** Local enterprises, by id. */
export const locals = (log: Log, { territory, asOf }: Scope): readonly EnterpriseId[] =>
  enterpriseIds(log).filter((id) => isLocal(log, id, territory, asOf));

/** Local enterprises that hold the stage, by id. */
export const occupants = (log: Log, scope: Scope, stage: StageId): readonly Occupant[] =>
  locals(log, scope).flatMap((enterprise) => {
    const stay = stayOn(staysOf(log, enterprise, scope.minConfidence), stage, scope.asOf);
    return stay === undefined ? [] : [occupantOf(log, scope, stay)];
  });

const occupantOf = (log: Log, scope: Scope, stay: Stay): Occupant => {
  const { enterpriseId: enterprise, role, source } = stay.data;
  const suspended = isSuspended(log, enterprise, scope.asOf);
  const output = suspended ? yuan(0n) : outputOf(log, scope, stay);
  return {
    enterprise,
    name: nameOn(log, enterprise, scope.asOf),
    role,
    since: stay.since,
    suspended,
    ...(output !== undefined && { output }),
    confidence: confidenceOf(source),
    because: stay.because,
  };
};

/** What it states for the stage; else its share of the latest reported output, rounded half-up to whole yuan. */
const outputOf = (log: Log, { asOf, minConfidence }: Scope, { data }: Stay): Yuan | undefined => {
  if (data.annualOutput !== undefined) return data.annualOutput;
  const reported = figuresOf(log, data.enterpriseId, asOf, minConfidence).flatMap(
    ({ output }) => output ?? [],
  );
  const latest = reported.at(-1);
  if (latest === undefined || data.revenueShareBp === undefined) return undefined;
  return yuan((latest * BigInt(data.revenueShareBp) + 5_000n) / 10_000n);
};

export const summaryOf = (present: readonly Occupant[]): OutputSummary => {
  const outputs = present.flatMap(({ output }) => output ?? []);
  const largest = outputs.reduce<Yuan | undefined>((a, b) => (a !== undefined && a > b ? a : b), undefined);
  return {
    known: outputs.length,
    sum: outputs.reduce((sum, output) => sum + output, 0n),
    sumOfSquares: outputs.reduce((sum, output) => sum + output * output, 0n),
    ...(largest !== undefined && { largest }),
  };
};

/** Largest known amount first, then unknown ones. */
export const byAmount = (a: bigint | undefined, b: bigint | undefined): number => {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a === b ? 0 : a > b ? -1 : 1;
};

export const largestOf = (present: readonly Occupant[]): readonly Occupant[] =>
  [...present]
    .sort((a, b) => byAmount(a.output, b.output) || byCodePoint(a.enterprise, b.enterprise))
    .slice(0, 3);
