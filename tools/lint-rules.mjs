// Rules of this repository that no plugin has; each is one syntax that may not appear.

const forbidding = (message, ...selectors) => ({
  meta: { type: 'problem', schema: [], messages: { forbidden: message } },
  create: (context) => ({
    [selectors.join(', ')]: (node) => {
      context.report({ node, messageId: 'forbidden' });
    },
  }),
});

const driverCall = 'CallExpression[callee.property.name=/^(prepare|exec|execute|pragma)$/]';

export default {
  rules: {
    'no-clock': forbidding(
      'Take the time from a Clock: only libs/observability/src/system-clock.ts reads the machine.',
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'CallExpression[callee.name="Date"]',
      'MemberExpression[object.name="Date"][property.name="now"]',
    ),
    'no-environment': forbidding(
      'Only libs/config reads the environment; take a setting from there.',
      'MemberExpression[object.name="process"][property.name="env"]',
      'ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name="env"]',
    ),
    'no-random': forbidding(
      'Randomness comes in as an argument.',
      'MemberExpression[object.name="Math"][property.name="random"]',
    ),
    'no-text-into-driver': forbidding(
      'A value reaches the driver as a bound parameter, never inside the statement.',
      `${driverCall} > TemplateLiteral[expressions.length>0]`,
      `${driverCall} > BinaryExpression[operator="+"]`,
    ),
    'no-double-cast': forbidding(
      'A cast through unknown switches the compiler off; narrow the type or parse the value.',
      'TSAsExpression > TSAsExpression[typeAnnotation.type="TSUnknownKeyword"]',
    ),
    'no-default-export': forbidding('Export by name.', 'ExportDefaultDeclaration'),
    'no-enum': forbidding('Use a union of string literals.', 'TSEnumDeclaration'),
    'max-type-parameters': forbidding(
      'Two type parameters are enough.',
      'TSTypeParameterDeclaration[params.length>2]',
    ),
  },
};
