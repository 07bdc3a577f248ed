import { streamName, subjectOf } from './event.js';

describe('The name of a stream', () => {
  test('tells category and id apart at the first dash', () =>
    expect(subjectOf(streamName('enterprise', 'xuji-electric'))).toEqual({
      category: 'enterprise',
      id: 'xuji-electric',
    }));
});
