import type { StrengthenFlag, Verdict, VerdictReason } from '@liantu/gap-analysis';
import { wireEnum } from '../graphql/wire-enum.js';

export const VerdictEnum = wireEnum<Verdict>('Verdict', 'What is to be done about a stage.', {
  HEALTHY: 'Present, and nothing is thin.',
  STRENGTHEN: '强链: present, and thin; see the flags.',
  FILL: '补链: absent, and missed.',
  EXTEND: '延链: absent, and one step from what is here.',
  LATER: 'Absent, and more than one step away.',
  UNRELATED: 'Absent, with nothing of the chain before or after it.',
});

export const VerdictReasonEnum = wireEnum<VerdictReason>(
  'VerdictReason',
  'Why a stage is to be filled or extended.',
  {
    INTERIOR: '断点: something is present before it and after it.',
    DEMAND: 'It is bought outside: the money leaves the territory already.',
    UPSTREAM: 'What it feeds is here.',
    DOWNSTREAM: 'What feeds it is here.',
    SERVICE: 'What it serves is here.',
  },
);

export const StrengthenFlagEnum = wireEnum<StrengthenFlag | 'SYSTEMIC'>(
  'StrengthenFlag',
  'What makes a present stage thin.',
  {
    SINGLE_SOURCE: 'It hangs on one enterprise.',
    CONCENTRATED: 'Few enterprises make nearly all of it.',
    UNDER_CAPACITY: 'Local enterprises need more of it than local ones make.',
    LOW_LOCAL_SUPPLY: 'Local enterprises buy most of it outside.',
    NET_LEAVING: 'More enterprises left than came within twelve months.',
    NO_LEADER: 'Nobody leads the chain here, and this is its largest stage.',
    SYSTEMIC: 'The loss of one enterprise would cost the chain a twentieth of its output or more.',
  },
);
