import type { Asked, Finding, RoundAsked, Sample, Told } from './protocol.js';

/** One side of a comparison, in a process of its own. */
export interface Side {
  /** Where it listens, if it does. */
  readonly address?: string;
  /** What a round needs, made before its time begins. */
  prepare?(asked: RoundAsked): void | Promise<void>;
  /** Does the work of a round; resolves to how many operations that were, or to the time of each in milliseconds. */
  round(asked: RoundAsked): number | Promise<number | readonly number[]>;
  /** Checks what was done, and releases everything. */
  finish(): readonly Finding[] | Promise<readonly Finding[]>;
}

/** What the process that forked this one gave it: its first argument, as JSON. */
export const settings: unknown = JSON.parse(process.argv[2] ?? '{}');

const tell = (told: Told): void => {
  process.send?.(told);
};

/** Says that a command was acknowledged: it must be there whatever happens from now on. */
export const acknowledged = (id: string): void => tell({ told: 'acknowledged', id });

const failed = (error: unknown): void =>
  tell({ told: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });

/** Runs a side for the process that forked this one. */
export const serveSide = async (open: () => Side | Promise<Side>): Promise<void> => {
  try {
    const side = await open();
    process.on('message', (asked: Asked) => void answer(side, asked).catch(failed));
    tell({ told: 'ready', ...(side.address !== undefined && { address: side.address }) });
  } catch (error) {
    failed(error);
  }
};

const answer = async (side: Side, asked: Asked): Promise<void> => {
  if (asked.ask === 'round') {
    tell({ told: 'sample', sample: await measured(side, asked) });
    return;
  }
  const findings = await side.finish();
  tell({ told: 'closing', closing: { findings, peakRssMb: process.resourceUsage().maxRSS / 1024 } });
  process.disconnect();
};

const measured = async (side: Side, asked: RoundAsked): Promise<Sample> => {
  await side.prepare?.(asked);
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const done = await side.round(asked);
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const cpuSeconds = (user + system) / 1e6;
  if (typeof done === 'number') return { operations: done, seconds, cpuSeconds };
  return { operations: done.length, seconds, cpuSeconds, times: done };
};
