import { parentPort, workerData } from 'node:worker_threads';
import { ChainGraphError } from '../../chain-graph-error.js';
import { GraphWriter } from '../writing/graph-writer.js';
import { graphErrorOf } from './graph-failure.js';
import { openForWriting, type FileOptions } from './graph-file.js';
import type { Answer, Request } from './protocol.js';

const options = workerData as FileOptions;

const attempt = (work: () => void): Answer => {
  try {
    work();
    return {};
  } catch (thrown) {
    const error = graphErrorOf(thrown, options.file);
    if (error instanceof ChainGraphError) return { failure: { code: error.code, message: error.message } };
    return { failure: { message: error instanceof Error ? (error.stack ?? error.message) : String(error) } };
  }
};

const serve = (): void => {
  const connection = openForWriting(options);
  const writer = new GraphWriter(connection);
  parentPort?.on('message', (request: Request) => {
    if (request !== 'close') {
      parentPort?.postMessage(attempt(() => writer.apply(request.mutations, request.upTo)));
      return;
    }
    parentPort?.postMessage(attempt(() => connection.close()));
    parentPort?.close();
  });
};

parentPort?.postMessage(attempt(serve));
