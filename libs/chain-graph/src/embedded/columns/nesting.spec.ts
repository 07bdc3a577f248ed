import { Nesting } from './nesting.js';

const [park, town, city] = [1, 2, 3];

describe('The zones within a zone', () => {
  test('are itself and those nested in it, at any depth', () => {
    const nesting = new Nesting([
      { zone: park, parent: town, since: 10 },
      { zone: town, parent: city, since: 10 },
    ]);
    expect(nesting.within(city, 10)).toEqual(new Set([city, park, town]));
  });

  test('before the first nesting are those of the first', () => {
    const nesting = new Nesting([
      { zone: park, parent: town, since: 10 },
      { zone: park, parent: city, since: 20 },
    ]);
    expect([nesting.within(town, 1), nesting.within(town, 20)]).toEqual([
      new Set([town, park]),
      new Set([town]),
    ]);
  });

  test('of two nestings of a day the one recorded later holds', () => {
    const nesting = new Nesting([
      { zone: park, parent: town, since: 10 },
      { zone: park, parent: city, since: 10 },
    ]);
    expect([nesting.within(town, 5), nesting.within(city, 5)]).toEqual([
      new Set([town]),
      new Set([city, park]),
    ]);
  });

  test('are found though zones nest in a loop', () => {
    const nesting = new Nesting([
      { zone: park, parent: town, since: 10 },
      { zone: town, parent: park, since: 10 },
    ]);
    expect(nesting.within(city, 10)).toEqual(new Set([city]));
  });
});
