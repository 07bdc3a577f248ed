import fc from 'fast-check';
import { recorded, type Recorded } from '../world.js';
import { chainCommand, definition } from './chain-commands.js';
import type { Order } from './command.js';
import { decideAll } from './decide.js';
import { enterpriseCommand, registration } from './enterprise-commands.js';
import { clusterCommand, establishment, linkCommand, zoneCommand } from './other-commands.js';
import { chains, enterprises, zones } from './pools.js';

/** What most facts rest on: chains, zones and enterprises. */
const beginning: fc.Arbitrary<readonly Order[]> = fc.tuple(
  ...chains.map((id) => definition(id).map((command) => ({ to: 'chain', command }) as const)),
  ...zones.map((id) => establishment(id).map((command) => ({ to: 'zone', command }) as const)),
  ...enterprises.map((id) => registration(id).map((command) => ({ to: 'enterprise', command }) as const)),
);

const order: fc.Arbitrary<Order> = fc.oneof(
  { weight: 14, arbitrary: enterpriseCommand.map((command) => ({ to: 'enterprise', command }) as const) },
  { weight: 9, arbitrary: linkCommand.map((command) => ({ to: 'link', command }) as const) },
  { weight: 1, arbitrary: zoneCommand.map((command) => ({ to: 'zone', command }) as const) },
  { weight: 1, arbitrary: chainCommand.map((command) => ({ to: 'chain', command }) as const) },
  { weight: 1, arbitrary: clusterCommand.map((command) => ({ to: 'cluster', command }) as const) },
);

/** First what most facts rest on, then that many commands of any kind. */
export const orders = (minLength: number, maxLength: number): fc.Arbitrary<readonly Order[]> =>
  fc
    .tuple(beginning, fc.array(order, { minLength, maxLength, size: 'max' }))
    .map(([first, then]) => [...first, ...then]);

/** Logs that could have come to be: random commands, of which the rules accepted some. */
export const histories: fc.Arbitrary<readonly Recorded[]> = orders(40, 240).map((given) =>
  recorded(...decideAll(given)),
);
