import { assertNever } from '@liantu/kernel';
import type { Movement, StageSituation } from '../situation.js';
import type { Evidence } from '../verdict.js';
import { dateText } from './date-text.js';
import { stageText } from './firm-text.js';
import { sentence } from './sentence.js';

/** NET_LEAVING: the two counts and the latest departures. */
export const leavingEvidence = (here: StageSituation): Evidence => {
  const { arrivals, departures, latestDepartures } = here.movements;
  const latest = latestDepartures.map(movementText).join('、');
  return sentence(
    {
      text: `近12个月${stageText(here)}退出或关停${departures}家次，进入或恢复${arrivals}家次；最近离开的：${latest}`,
      subject: latestDepartures[0]?.enterprise,
    },
    latestDepartures.map(({ because }) => ({ events: [because] })),
  );
};

const movementText = ({ kind, name, on }: Movement): string => `${name}（${dateText(on)}${verbOf(kind)}）`;

const verbOf = (kind: Movement['kind']): string => {
  switch (kind) {
    case 'JOINED':
      return '进入';
    case 'LEFT':
      return '退出';
    case 'CLOSED':
      return '关停';
    case 'REOPENED':
      return '恢复';
    default:
      return assertNever(kind);
  }
};
