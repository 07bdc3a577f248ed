import { assertNever, type Decider, type Decision } from '@liantu/kernel';
import { establishZone, type EstablishZone } from './establish-zone.js';
import { nestZone, type NestZone } from './nest-zone.js';
import { renameZone, type RenameZone } from './rename-zone.js';
import type { ZoneEvent } from './zone.events.js';
import { evolveZone, initialZone, type ZoneFacts, type ZoneState } from './zone.state.js';

export type ZoneCommand = EstablishZone | RenameZone | NestZone;

const decide = (command: ZoneCommand, zone: ZoneState, facts: ZoneFacts): Decision<ZoneEvent> => {
  switch (command.type) {
    case 'EstablishZone':
      return establishZone(command, zone);
    case 'RenameZone':
      return renameZone(command, zone);
    case 'NestZone':
      return nestZone(command, zone, facts);
    default:
      return assertNever(command);
  }
};

export const zoneDecider: Decider<ZoneState, ZoneCommand, ZoneEvent, ZoneFacts> = {
  category: 'zone',
  initialState: initialZone,
  evolve: evolveZone,
  decide,
};
