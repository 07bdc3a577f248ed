import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { position } from '@liantu/kernel';
import { temporaryFolders } from '../../../../../test/support/temporary-folder.js';
import { hashOf } from '../../../../../test/support/world.js';
import { CheckpointReader } from './checkpoint-reader.js';
import { openForWriting } from './graph-file.js';

const folderOf = temporaryFolders();

const opened = (): { readonly standing: CheckpointReader; readonly write: (place: bigint) => void } => {
  const file = join(folderOf(), 'graph.sqlite');
  const connection = openForWriting({ file, durable: false });
  const write = (place: bigint): void => {
    connection.execute('DELETE FROM checkpoint');
    const insert = connection.prepare('INSERT INTO checkpoint (position, hash) VALUES (?, ?)');
    insert.run(place, Buffer.from(hashOf(position(place)), 'hex'));
  };
  return { standing: new CheckpointReader(file), write };
};

describe('Where the graph stands', () => {
  test('is nowhere before anything was folded', () => expect(opened().standing.read()).toBeUndefined());

  test('is the last event that was folded', () => {
    const { standing, write } = opened();
    write(7n);
    expect(standing.read()).toEqual({ position: position(7n), hash: hashOf(position(7n)) });
  });

  test('is read anew in each turn of the event loop', async () => {
    const { standing, write } = opened();
    write(7n);
    standing.read();
    write(8n);
    await turn();
    await turn();
    expect(standing.read()?.position).toBe(8n);
  });

  test('is read anew once a batch was applied, in the same turn too', () => {
    const { standing, write } = opened();
    write(7n);
    standing.read();
    write(8n);
    standing.forget();
    expect(standing.read()?.position).toBe(8n);
  });

  test('is not told when the graph is closed', () => {
    const { standing } = opened();
    standing.close();
    expect(() => standing.read()).toThrow('The graph is closed');
  });
});
