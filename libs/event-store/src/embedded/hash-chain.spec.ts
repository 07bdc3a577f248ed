import { chained, GENESIS, type Hashed } from './hash-chain.js';

const event: Hashed = {
  position: 1n,
  id: '00000000-0000-4000-8000-000000000001',
  stream: 'enterprise-xuji',
  revision: 0n,
  type: 'EnterpriseRenamed',
  schema: 1,
  recordedAt: 1_782_835_200_000,
  data: '{"name":"许继电气股份有限公司"}',
  metadata: '["b","c","a"]',
};

describe('The hash of an event', () => {
  test('is the same for ever', () => {
    expect(chained(GENESIS, event)).toBe('d5b9fd81d746982f85722fc8e7f11a44420fe4fff2eb382bd4e63ba20a1d5e77');
  });

  test.each<[keyof Hashed, Partial<Hashed>]>([
    ['position', { position: 2n }],
    ['id', { id: '00000000-0000-4000-8000-000000000002' }],
    ['stream', { stream: 'enterprise-senyuan' }],
    ['revision', { revision: 1n }],
    ['type', { type: 'EnterpriseRegistered' }],
    ['schema', { schema: 2 }],
    ['recordedAt', { recordedAt: 1_782_835_200_001 }],
    ['data', { data: '{"name":"许继电气"}' }],
    ['metadata', { metadata: '["b","c","b"]' }],
  ])('is another when its %s is', (_field, change) => {
    expect(chained(GENESIS, { ...event, ...change })).not.toBe(chained(GENESIS, event));
  });

  test('is another after another event', () => {
    expect(chained('1'.repeat(64), event)).not.toBe(chained(GENESIS, event));
  });
});
