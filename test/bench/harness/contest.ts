import type { Closing, Sample } from './protocol.js';
import { SideProcess, type Contestant, type SideProgram } from './side-process.js';

/** One round of both sides, minutes apart from no other. */
export interface Pair {
  readonly ours: Sample;
  readonly peer: Sample;
}

export interface Contest {
  readonly ours: () => Promise<Contestant>;
  readonly peer: () => Promise<Contestant>;
  readonly rounds: number;
  readonly milliseconds: number;
}

export interface Outcome {
  readonly warmUp: Pair;
  readonly pairs: readonly Pair[];
  readonly ours: Closing;
  readonly peer: Closing;
}

/** Interleaved rounds after a warm-up that is set apart; who begins alternates. */
export const contest = async ({ ours, peer, rounds, milliseconds }: Contest): Promise<Outcome> => {
  const sides = { ours: await ours(), peer: await peer() };
  const warmUp = await pair(sides, 0, milliseconds);
  const pairs: Pair[] = [];
  for (let round = 1; round <= rounds; round += 1) pairs.push(await pair(sides, round, milliseconds));
  return { warmUp, pairs, ours: await sides.ours.finish(), peer: await sides.peer.finish() };
};

/** A contestant that runs in a child process of its own. */
export const inProcess = (program: SideProgram) => (): Promise<Contestant> => SideProcess.start(program);

const pair = async (
  sides: Readonly<Record<'ours' | 'peer', Contestant>>,
  round: number,
  milliseconds: number,
): Promise<Pair> => {
  const asked = { round, milliseconds };
  if (round % 2 === 0) {
    const ours = await sides.ours.round(asked);
    return { ours, peer: await sides.peer.round(asked) };
  }
  const peer = await sides.peer.round(asked);
  return { ours: await sides.ours.round(asked), peer };
};
