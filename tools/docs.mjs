// Checks the code in README.md and docs: what is quoted equals its source, TypeScript compiles, GraphQL fits the schema.
//
// <!-- from: libs/domain/src/link/establish-link.ts#region-name --> before a block says where it is quoted from: the
// lines between `// #region region-name` and `// #endregion`, or the whole file when there is no `#`.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import ts from 'typescript';
import { filesUnder, root } from './fingerprint.mjs';
import { compilerOptions } from './typescript.mjs';

const block =
  /(?:<!-- from: (?<from>\S+) -->\n+)?^```(?<language>ts|graphql|sql|json|yaml)\n(?<text>[^]*?)^```/gm;
const schemaFile = join(root, 'apps/api/src/schema.graphql');

const pages = ['README.md', ...(await filesUnder('docs'))].filter((path) => path.endsWith('.md'));
const blocks = pages.filter((page) => existsSync(join(root, page))).flatMap(blocksOf);
const problems = [
  ...blocks.filter(({ from }) => from !== undefined).flatMap(quoteProblems),
  ...typeProblems(blocks.filter(({ from, language }) => from === undefined && language === 'ts')),
  ...blocks.filter(({ language }) => language === 'graphql').flatMap(graphqlProblems),
];

for (const problem of problems) console.log(problem);
console.log(`${blocks.length} blocks of code in ${pages.length} pages, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

function blocksOf(page) {
  const content = readFileSync(join(root, page), 'utf8');
  return [...content.matchAll(block)].map(({ groups, index }) => {
    const line = content.slice(0, index).split('\n').length;
    return { ...groups, page, line, at: `${page}:${line}` };
  });
}

/** The formatter may break a quoted line elsewhere, so white space does not count. */
function quoteProblems({ at, from, text }) {
  const squeeze = (code) => code.replace(/\s+/g, '');
  const source = quoted(from);
  if (source === undefined) return [`${at}: there is no ${from}`];
  return squeeze(source) === squeeze(text) ? [] : [`${at}: differs from ${from}`];
}

function quoted(from) {
  const [path, region] = from.split('#');
  if (!existsSync(join(root, path))) return undefined;
  const source = readFileSync(join(root, path), 'utf8');
  if (region === undefined) return source;
  return source.match(new RegExp(`^\\s*// #region ${region}\n([^]*?)^\\s*// #endregion`, 'm'))?.[1];
}

/** Each block is compiled as a module in the root, under the options of the tree. */
function typeProblems(snippets) {
  const options = { ...compilerOptions(), noUnusedLocals: false };
  const texts = new Map(snippets.map(({ text }, index) => [join(root, `snippet-${index}.ts`), text]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  const program = ts.createProgram([...texts.keys()], options, host);
  return [...texts.keys()].flatMap((path, index) => {
    const file = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ messageText }) => `${snippets[index].at}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  });
}

function graphqlProblems({ at, text }) {
  const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
  return validate(schema, parse(text)).map(({ message }) => `${at}: ${message}`);
}
