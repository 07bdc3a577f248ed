import type { Closing, Sample } from './protocol.js';
import { SideProcess, type SideProgram } from './side-process.js';

/** One round of both sides, minutes apart from no other. */
export interface Pair {
  readonly ours: Sample;
  readonly peer: Sample;
}

export interface Contest {
  readonly ours: SideProgram;
  readonly peer: SideProgram;
  readonly rounds: number;
  readonly milliseconds: number;
}

export interface Outcome {
  readonly pairs: readonly Pair[];
  readonly ours: Closing;
  readonly peer: Closing;
}

/** Interleaved rounds after a warm-up that is thrown away; who begins alternates. */
export const contest = async ({ ours, peer, rounds, milliseconds }: Contest): Promise<Outcome> => {
  const sides = { ours: await SideProcess.start(ours), peer: await SideProcess.start(peer) };
  const pairs: Pair[] = [];
  for (let round = 0; round <= rounds; round += 1) pairs.push(await pair(sides, round, milliseconds));
  return { pairs: pairs.slice(1), ours: await sides.ours.finish(), peer: await sides.peer.finish() };
};

const pair = async (
  sides: Readonly<Record<'ours' | 'peer', SideProcess>>,
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
