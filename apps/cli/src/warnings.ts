import type { Warning } from '@liantu/dataset';
import { complain, jsonLine, say } from './output.js';

const MOST_SHOWN = 5;

/** What an import warns of, on its way to who reads it. */
export interface Warnings {
  readonly count: number;
  add(warning: Warning): void;
  /** Nothing is added after it. */
  end(): void;
}

/** For a machine: each as it comes, a JSON object on a line. */
export class TalliedWarnings implements Warnings {
  count = 0;

  add(warning: Warning): void {
    this.count += 1;
    say(jsonLine(warning));
  }

  end(): void {
    // All is told.
  }
}

/** For a person: a handful when all is checked, the rest counted. */
export class ShownWarnings implements Warnings {
  count = 0;
  private readonly shown: Warning[] = [];

  add(warning: Warning): void {
    this.count += 1;
    if (this.shown.length < MOST_SHOWN) this.shown.push(warning);
  }

  end(): void {
    for (const { file, line, column, value, warning } of this.shown) {
      const cell = column === '' ? '' : ` ${column} ${JSON.stringify(value)}`;
      complain(`${file}:${line}${cell}: warning: ${warning}`);
    }
    const rest = this.count - this.shown.length;
    if (rest > 0) complain(`… and ${rest} more warnings: --json lists them all`);
  }
}
