import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolders } from '../../../../test/support/temporary-folder.js';
import { sqlText, sqlTexts } from './sql-texts.js';

const folderOf = temporaryFolders();

const fileOf = (text: string): URL => {
  const path = join(folderOf(), 'statements.sql');
  writeFileSync(path, text);
  return pathToFileURL(path);
};

describe('The statements of an SQL file', () => {
  const file = fileOf(
    '-- find\n-- Of all.\nSELECT 1;\n\n-- move\nUPDATE a SET b = 1;\n\nUPDATE c SET d = 2;\n',
  );

  test('are found by the heading they stand under, in order', () =>
    expect([...sqlTexts(file)]).toEqual([
      ['find', ['-- Of all.\nSELECT 1']],
      ['move', ['UPDATE a SET b = 1', 'UPDATE c SET d = 2']],
    ]));

  test('are missed by name', () => expect(() => sqlText(file, 'remove')).toThrow('remove'));
});
