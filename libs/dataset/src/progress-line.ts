import { Presets, SingleBar } from 'cli-progress';
import type { ImportProgress } from './importing/import-dataset.js';

const PAUSE_MS = 2_000;
const WORDS = { check: 'checking', write: 'recording' } as const;

export interface ProgressLine {
  show(progress: ImportProgress): void;
  /** Ends the line; nothing is shown after it. */
  end(): void;
}

/** Where progress is told: a terminal when it says so. */
type Output = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** Rows, rate and time left: one line that moves on a terminal, a plain line now and then elsewhere. */
export const progressLineOn = (output: Output): ProgressLine =>
  output.isTTY === true ? new MovingLine(output) : new PlainLines(output);

class MovingLine implements ProgressLine {
  private readonly bar: SingleBar;
  private phase: ImportProgress['phase'] | undefined;

  constructor(output: Output) {
    const format = '{phase} {file} [{bar}] {value}/{total} rows, {rate}/s, {eta_formatted} left';
    this.bar = new SingleBar(
      { stream: output, format, hideCursor: true, clearOnComplete: true },
      Presets.legacy,
    );
  }

  show({ phase, file, rows, of }: ImportProgress): void {
    const payload = { phase: WORDS[phase], file, rate: rateOf(rows, this.started) };
    if (this.phase !== phase) {
      this.started = performance.now();
      this.bar.stop();
      this.bar.start(of, rows, payload);
    }
    this.phase = phase;
    this.bar.setTotal(of);
    this.bar.update(rows, payload);
  }

  end(): void {
    this.bar.stop();
  }

  private started = performance.now();
}

class PlainLines implements ProgressLine {
  private phase: ImportProgress['phase'] | undefined;
  private started = performance.now();
  private shown = performance.now();

  constructor(private readonly output: Output) {}

  show({ phase, file, rows, of }: ImportProgress): void {
    const now = performance.now();
    if (this.phase !== phase) [this.phase, this.started, this.shown] = [phase, now, now - PAUSE_MS];
    if (now - this.shown < PAUSE_MS && rows !== of) return;
    this.shown = now;
    const rate = rateOf(rows, this.started);
    const left = rate === 0 ? '' : `, ${Math.ceil((of - rows) / rate)} s left`;
    this.output.write(`${WORDS[phase]} ${file}: ${rows}/${of} rows, ${rate}/s${left}\n`);
  }

  end(): void {
    this.phase = undefined;
  }
}

const rateOf = (rows: number, startedMs: number): number =>
  Math.round((rows * 1000) / Math.max(1, performance.now() - startedMs));
