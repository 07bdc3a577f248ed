import { Clock, instant, type Instant } from '@liantu/kernel';

/** The machine's clock. */
export class SystemClock extends Clock {
  override now(): Instant {
    return instant(new Date().toISOString());
  }
}
