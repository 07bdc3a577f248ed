import { ResolvedFields } from './resolved-fields.js';

describe('The fields that have a resolver', () => {
  const resolve = (): string => '许昌';
  const resolvers = { Territory: { name: resolve }, Query: { zones: resolve } };

  test('are those of every map of resolvers that was noted', () => {
    const resolved = new ResolvedFields();
    expect(resolved.note(resolvers)).toBe(resolvers);
    resolved.note([{ Cluster: { size: resolve } }]);
    const asked = ['Territory.name', 'Query.zones', 'Cluster.size', 'Cluster.name', 'Zone.name'];
    const found = asked.filter((coordinate) => resolved.has(...(coordinate.split('.') as [string, string])));
    expect(found).toEqual(['Territory.name', 'Query.zones', 'Cluster.size']);
  });
});
