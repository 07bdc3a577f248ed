import { enterpriseId, ReportFigures } from '@liantu/domain';
import { present, streamName } from '@liantu/kernel';
import type { Folder } from '../importing/folder.js';
import type { PlannedRow } from '../importing/planned-row.js';
import type { RowReader } from '../reading/row-reader.js';
import { sourceOfRow } from '../reading/sources.js';
import { keyOf } from '../reading/table-rows.js';
import { contentOf } from './content.js';
import { tables } from './tables.js';

/** A row of `figures.csv`: what an enterprise reported for a year. */
export const figureRows = (reader: RowReader, folder: Folder): readonly PlannedRow[] => {
  const enterprise = reader.requiredId('enterprise');
  reader.requiredText('year');
  const year = reader.wholeNumber('year');
  const source = sourceOfRow(reader, folder.sources);
  const figures = figuresOf(reader);
  if (reader.problems.length > 0 || year === undefined) return [];
  const data = {
    enterpriseId: enterpriseId(enterprise),
    year,
    ...figures,
    ...(source !== undefined && { source }),
  };
  return [
    {
      file: reader.file,
      line: reader.line,
      rows: 1,
      table: 'figures',
      key: keyOf(reader, tables.figures),
      content: contentOf(reader, tables.figures.optional),
      stream: streamName('enterprise', data.enterpriseId),
      columns: { landDeciMu: 'land_mu', energyKgce: 'energy_tce' },
      valueOf: (column: string) => reader.text(column) ?? '',
      commands: () => [(context) => new ReportFigures(data, context)],
    },
  ];
};

type Figures = Omit<ReportFigures['data'], 'enterpriseId' | 'year' | 'source'>;

const figuresOf = (reader: RowReader): Figures =>
  present({
    output: reader.yuan('output'),
    tax: reader.yuan('tax'),
    jobs: reader.wholeNumber('jobs'),
    landDeciMu: reader.decimal('land_mu', 1),
    energyKgce: reader.decimal('energy_tce', 3),
    rdSpending: reader.yuan('rd_spending'),
  });
