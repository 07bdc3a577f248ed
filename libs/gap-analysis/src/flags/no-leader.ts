import type { Flag } from './flag.js';

/** Nobody leads the chain here; said once, at the stage of the largest known output. */
export const noLeader: Flag = {
  name: 'NO_LEADER',
  holds: ({ stage }, { leaders, largestStage }) => leaders === 0 && stage.stageId === largestStage,
};
