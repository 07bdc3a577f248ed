import { inRegion, inZone } from '@liantu/domain';
import { dazhou, electricValley, metals, power, xuchang } from '../../../../../test/support/world.js';
import { KnownNumbers } from './known-numbers.js';

describe('The numbers of chains and zones', () => {
  const numbers = new KnownNumbers();
  numbers.note({ chain: power, territory: inZone(electricValley) }, { chain: 1, zone: 7 });
  numbers.note({ chain: power, territory: inZone(dazhou) }, { chain: 1 });

  test('are known once they were read', () => {
    expect(numbers.of({ chain: power, territory: inZone(electricValley) })).toEqual({ chain: 1, zone: 7 });
    expect(numbers.of({ chain: power, territory: inRegion(xuchang) })).toEqual({ chain: 1 });
  });

  test('are not known of a zone that nobody spoke of, nor of another chain', () => {
    expect(numbers.of({ chain: power, territory: inZone(dazhou) })).toBeUndefined();
    expect(numbers.of({ chain: metals, territory: inRegion(xuchang) })).toBeUndefined();
  });
});
