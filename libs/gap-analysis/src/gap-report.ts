import type { Completeness } from './measures/completeness.js';
import type { EdgeFlow } from './measures/edge-flow.js';
import type { StageVerdict } from './verdict.js';

export interface GapReport {
  /** One per stage, in the order of the template. */
  readonly verdicts: readonly StageVerdict[];
  readonly completeness: Completeness;
  /** Name of the table of thresholds. */
  readonly rules: string;
  readonly edgeMoney: readonly EdgeFlow[];
}
