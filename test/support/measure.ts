import ts from 'typescript';

/** Sizes of one source file, in lines that hold code. */
export interface FileSize {
  readonly path: string;
  readonly code: number;
  readonly comments: number;
  readonly functions: readonly number[];
  readonly casts: number;
  readonly anys: number;
}

export const measure = (path: string, text: string): FileSize => {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const comments = commentLines(file);
  const code = text.split('\n').flatMap((line, at) => (line.trim() === '' || comments.has(at) ? [] : [at]));
  const nodes = nodesOf(file);
  return {
    path,
    code: code.length,
    comments: comments.size,
    functions: nodes.filter(hasBody).map((node) => linesWithin(file, node, code)),
    casts: nodes.filter(isCast).length,
    anys: nodes.filter(({ kind }) => kind === ts.SyntaxKind.AnyKeyword).length,
  };
};

/** The value that a share of the list does not exceed, 0 for an empty list. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
};

const nodesOf = (node: ts.Node): readonly ts.Node[] => {
  const below: ts.Node[] = [];
  node.forEachChild((child) => void below.push(child, ...nodesOf(child)));
  return below;
};

const hasBody = (node: ts.Node): boolean =>
  ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;

const isCast = (node: ts.Node): boolean =>
  ts.isTypeAssertionExpression(node) ||
  ts.isNonNullExpression(node) ||
  (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type));

const lineOf = (file: ts.SourceFile, position: number): number =>
  file.getLineAndCharacterOfPosition(position).line;

const linesWithin = (file: ts.SourceFile, node: ts.Node, code: readonly number[]): number => {
  const [first, last] = [lineOf(file, node.getStart()), lineOf(file, node.end)];
  return code.filter((line) => line >= first && line <= last).length;
};

/** Lines that hold a comment and nothing else. */
const commentLines = (file: ts.SourceFile): ReadonlySet<number> => {
  const lines = new Set<number>();
  for (const { pos, end } of leadingComments(file))
    for (let line = lineOf(file, pos); line <= lineOf(file, end); line++) lines.add(line);
  return lines;
};

const leadingComments = (file: ts.SourceFile): readonly ts.CommentRange[] =>
  [...nodesOf(file), file.endOfFileToken].flatMap(
    (node) => ts.getLeadingCommentRanges(file.text, node.getFullStart()) ?? [],
  );
