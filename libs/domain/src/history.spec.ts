import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYuan } from '@liantu/kernel';
import { root } from '../../../test/support/repository.js';
import { chainDecider } from './chain/chain.decider.js';
import { clusterDecider } from './cluster/cluster.decider.js';
import { enterpriseDecider } from './enterprise/enterprise.decider.js';
import { catalogue, type DomainEvent, type EventType } from './event-catalogue.js';
import { eventShapes, yuanFieldsOf } from './event-shapes.js';
import { linkDecider } from './link/link.decider.js';
import { summary } from './summary.js';
import { upcast, type StoredData } from './upcasters.js';
import { zoneDecider } from './zone/zone.decider.js';

interface Stored {
  readonly type: EventType;
  readonly schema: number;
  readonly data: StoredData;
}

interface Golden extends Stored {
  readonly file: string;
}

const here = join(root, 'libs/domain/src');
const golden: readonly Golden[] = [
  enterpriseDecider,
  zoneDecider,
  chainDecider,
  linkDecider,
  clusterDecider,
].flatMap(({ category }) =>
  readdirSync(join(here, category, 'history')).map((file) => ({
    ...(JSON.parse(readFileSync(join(here, category, 'history', file), 'utf8')) as Stored),
    file,
  })),
);

const read = (stored: Stored): DomainEvent => {
  const data = { ...upcast(stored) };
  for (const field of yuanFieldsOf(stored.type)) data[field] = parseYuan(data[field] as string);
  return { type: stored.type, data } as DomainEvent;
};

const kebab = (type: string): string => type.replaceAll(/(?<!^)(?=[A-Z])/g, '-').toLowerCase();

describe('The golden history', () => {
  test('holds every version of every event', () =>
    expect(golden.map(({ file }) => file).sort()).toEqual(
      Object.entries(catalogue)
        .flatMap(([type, { schema }]) =>
          Array.from({ length: schema }, (_, at) => `${kebab(type)}.v${at + 1}.json`),
        )
        .sort(),
    ));

  test.each(golden)('$file names its event and its version', ({ file, type, schema }) =>
    expect(file).toBe(`${kebab(type)}.v${schema}.json`),
  );

  test.each(golden)('$file holds only fields that the event has', (stored) =>
    expect(Object.keys(eventShapes[stored.type])).toEqual(
      expect.arrayContaining(Object.keys(read(stored).data)),
    ),
  );

  test.each(golden)('$file can be told in a sentence', (stored) =>
    expect(summary(read(stored), { amounts: true })).toMatch(/^\d{4}-\d{2}-\d{2}，.*\p{Script=Han}/u),
  );
});
