// Writes docs/events.md from the types of the domain's events; with --check only compares.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import { filesUnder, root } from './fingerprint.mjs';
import { compilerOptions } from './typescript.mjs';

const page = join(root, 'docs/events.md');
const catalogueFile = join(root, 'libs/domain/src/event-catalogue.ts');
const sources = (await filesUnder('libs/domain/src')).filter((path) => path.endsWith('.events.ts')).sort();

const program = ts.createProgram(
  [catalogueFile, ...sources.map((path) => join(root, path))],
  compilerOptions(),
);
const checker = program.getTypeChecker();

const exportsOf = (file) =>
  checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)));
const typeOfProperty = (type, name) => {
  const property = type.getProperty(name);
  return property && checker.getTypeOfSymbol(property);
};
const docOf = (symbol) =>
  ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ');

const catalogue = checker.getTypeOfSymbol(exportsOf(catalogueFile).find(({ name }) => name === 'catalogue'));

const text = await format(
  [
    '# Events',
    'Every event there is, by the thing it speaks about. Written by `node tools/events-page.mjs` from `libs/domain`.',
    'A field with a question mark may be absent, which means unknown.',
    ...sources.flatMap(sectionOf),
  ].join('\n\n'),
  { ...(await resolveConfig(page)), parser: 'markdown' },
);

if (!process.argv.includes('--check')) {
  mkdirSync(join(root, 'docs'), { recursive: true });
  writeFileSync(page, text);
} else if (!existsSync(page) || readFileSync(page, 'utf8') !== text) {
  console.error('docs/events.md is not what the code says: run node tools/events-page.mjs');
  process.exitCode = 1;
}

function sectionOf(path) {
  const events = exportsOf(join(root, path)).flatMap(eventOf);
  return [`## ${basename(path, '.events.ts')}`, ...events];
}

function eventOf(symbol) {
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  const name = typeOfProperty(type, 'type')?.value;
  const entry = name === symbol.name ? typeOfProperty(catalogue, name) : undefined;
  if (entry === undefined) return [];
  const says = typeOfProperty(entry, 'says').value;
  const schema = typeOfProperty(entry, 'schema').value;
  const rows = typeOfProperty(type, 'data').getApparentProperties().map(rowOf);
  return [
    `### ${name}`,
    `${says[0].toUpperCase()}${says.slice(1)}. Schema ${schema}.`,
    docOf(symbol),
    ['| field | type | meaning |', '| --- | --- | --- |', ...rows].join('\n'),
  ].filter((part) => part !== '');
}

function rowOf(field) {
  const optional = (field.flags & ts.SymbolFlags.Optional) !== 0;
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(field));
  const shown = checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation).replaceAll('|', '\\|');
  return `| \`${field.name}${optional ? '?' : ''}\` | \`${shown}\` | ${docOf(field).replaceAll('|', '\\|')} |`;
}
