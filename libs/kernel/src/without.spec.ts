import { present } from './present.js';
import { without } from './without.js';

describe('Data without a field', () => {
  test('keeps the others', () =>
    expect(without({ name: '许继', source: 'S1' }, 'source')).toEqual({ name: '许继' }));
  test('leaves the original as it was', () => {
    const data = { name: '许继', source: 'S1' };
    without(data, 'source');
    expect(data).toEqual({ name: '许继', source: 'S1' });
  });
});

describe('The parts that are present', () => {
  test('are those that are not undefined', () =>
    expect(Object.keys(present({ name: '许继', until: undefined }))).toEqual(['name']));
});
