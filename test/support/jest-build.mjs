import { buildServer, buildTestTools } from '../../tools/build.mjs';

/** Threads and processes that a test starts run from dist, so dist is brought up to date before the first test. */
export default async function buildBeforeTests() {
  await Promise.all([buildServer(), buildTestTools()]);
}
