import type { Fact } from '../fact.js';
import type { Registration } from './enterprise.events.js';

/** Of a firm it is often known when it joined, but not when it was founded: what is dated earlier is recorded, and counts. */
export const earlyWarning = (
  { effectiveOn }: Partial<Fact>,
  registration: Registration | undefined,
): readonly string[] =>
  effectiveOn === undefined || registration === undefined || registration.effectiveOn <= effectiveOn
    ? []
    : [
        `${effectiveOn} is before ${registration.effectiveOn}, the day of the registration: see whether it is the right day`,
      ];
