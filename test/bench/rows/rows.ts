import type { Row } from '../harness/row.js';
import { durableCommand } from './durable-command.js';
import { projection } from './projection.js';
import { rebuild } from './rebuild.js';

/** All that is measured, in order. */
export const rows: readonly Row[] = [durableCommand, projection, rebuild];
