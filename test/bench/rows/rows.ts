import type { Row } from '../harness/row.js';
import { projection } from './projection.js';

/** All that is measured, in order. */
export const rows: readonly Row[] = [projection];
