import type { Row } from '../harness/row.js';
import { durableCommand } from './durable-command.js';
import { projection } from './projection.js';
import { clusterSizeQuestion, gapsQuestion } from './questions.js';
import { readApi } from './read-api.js';
import { rebuild } from './rebuild.js';

/** All that is measured, in order. */
export const rows: readonly Row[] = [
  durableCommand,
  projection,
  rebuild,
  readApi,
  clusterSizeQuestion,
  gapsQuestion,
];
