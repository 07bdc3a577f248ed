import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Random } from '../world/random.js';
import { openConnections, post } from './http.js';
import { serveSide, settings } from './serve-side.js';

/** A request, and what the answer must hash to. */
export interface Expected {
  readonly request: string;
  readonly answer: string;
}

export interface LoadSettings {
  readonly address: string;
  /** File with a list of `Expected`. */
  readonly expected: string;
  readonly connections: number;
  readonly seed: number;
  /** Requests asked once in the warm-up, from the first on. */
  readonly warmUp: number;
}

const given = settings as LoadSettings;

/** A closed loop on each connection; every body is compared. */
await serveSide(() => {
  const expected = JSON.parse(readFileSync(given.expected, 'utf8')) as readonly Expected[];
  const agent = openConnections(given.connections);
  const random = new Random(given.seed);
  let [checked, wrong] = [0, 0];
  const ask = async (one: Expected | undefined): Promise<void> => {
    if (one === undefined) return;
    const body = await post(agent, given.address, one.request);
    checked += 1;
    if (hash('sha1', body) !== one.answer) wrong += 1;
  };
  const loop = async (next: () => Expected | undefined, isOver: () => boolean): Promise<number> => {
    let asked = 0;
    for (; !isOver(); asked += 1) await ask(next());
    return asked;
  };
  return {
    round: async ({ round, milliseconds }) => {
      if (round === 0) for (const one of expected.slice(0, given.warmUp)) await ask(one);
      const end = performance.now() + milliseconds;
      const draw = (): Expected | undefined => expected[random.below(expected.length)];
      const loops = Array.from({ length: given.connections }, () =>
        loop(draw, () => performance.now() >= end),
      );
      return (await Promise.all(loops)).reduce((sum, asked) => sum + asked, 0);
    },
    finish: () => {
      agent.destroy();
      return [{ what: `${checked} bodies, ${wrong} of them wrong`, right: checked > 0 && wrong === 0 }];
    },
  };
});
