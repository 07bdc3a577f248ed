import { accepted, isToldFor, type CommandContext, type Decision } from '@liantu/kernel';
import { badFact } from '../fact.js';
import { badText } from '../text.js';
import type { ZoneRenamed } from './zone.events.js';
import { zoneUnknown, type ZoneState } from './zone.state.js';

export class RenameZone {
  readonly type = 'RenameZone';

  constructor(
    readonly data: ZoneRenamed['data'],
    readonly context: CommandContext,
  ) {}
}

export const renameZone = ({ data, context }: RenameZone, zone: ZoneState): Decision<ZoneRenamed> =>
  (zone.establishment === undefined ? zoneUnknown(data.zoneId, 'zone') : undefined) ??
  badFact(data, context) ??
  badText('name', data.name, 'name') ??
  (isToldFor(zone.names, data.effectiveOn, data.name) ? accepted() : accepted({ type: 'ZoneRenamed', data }));
