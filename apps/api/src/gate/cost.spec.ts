import { buildSchema, parse } from 'graphql';
import { checkCost } from './cost.js';

const schema = buildSchema(`
  type Query { firms(first: Int = 20): [Firm!]!, owners: [Owner!]! }
  type Firm { name: String!, owners: [Owner!]! }
  type Owner { name: String!, firms(first: Int = 20): [Firm!]! }
`);

const page = parse(
  'query ($first: Int = 200) { firms(first: $first) { owners { firms(first: 200) { name } } } }',
);
const named = parse(
  'query ($deep: Boolean!) { firms(first: 200) { owners @include(if: $deep) { firms(first: 200) { name } } } }',
);

const cost =
  (variables?: Record<string, unknown>, document = page) =>
  (): void =>
    checkCost(schema, document, variables);

describe('The cost of a document', () => {
  test('within the limit lets it pass, however often it is asked', () => {
    for (let times = 0; times < 3; times += 1) expect(cost({ first: 2 })).not.toThrow();
  });

  test('goes by the length of the page that is asked for, each time anew', () => {
    expect(cost({ first: 2 })).not.toThrow();
    expect(cost({ first: 100 })).toThrow(/^This costs \d+, and 50000 is the limit/);
    expect(cost({ first: 100 })).toThrow(/^This costs/);
  });

  test('of a variable that is not given is that of its default', () => {
    expect(cost({ first: 2 })).not.toThrow();
    expect(cost({})).toThrow(/^This costs/);
    expect(cost(undefined)).toThrow(/^This costs/);
  });

  test('leaves out a field that is left out', () => {
    expect(cost({ deep: false }, named)).not.toThrow();
    expect(cost({ deep: true }, named)).toThrow(/^This costs/);
  });

  test.each([0, -1, 201])('is refused for a page of %i', (first) =>
    expect(cost({ first })).toThrow(`A page holds 1 to 200 items, not ${first}`),
  );

  test('is weighed however many pages were asked for before', () => {
    const plain = parse('query ($first: Int) { firms(first: $first) { name } }');
    for (let first = 1; first <= 200; first += 1) expect(cost({ first }, plain)).not.toThrow();
    expect(cost({ first: 201 }, plain)).toThrow(/^A page holds/);
  });
});
