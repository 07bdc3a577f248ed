import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a small dataset: one chain of two stages, and what a test adds. */
export const smallDataset = {
  'dataset.yaml': 'format: 1\nname: small\nasOf: 2026-06-30\n',
  'chains.csv': 'id,name\nSPE,智能电力装备\n',
  'stages.csv':
    'chain,id,name,tier\nSPE,SPE08,机柜、箱体与结构件,upstream\nSPE,SPE12,配电开关控制设备,midstream\n',
  'stage_edges.csv': 'chain,from,to,kind\nSPE,SPE08,SPE12,FEEDS\n',
  'enterprises.csv': 'id,name,region\nxuji,许继电气股份有限公司,411000\nfeiling,宁波飞羚,330200\n',
} as const;

export type DatasetFiles = Readonly<Record<string, string | Buffer>>;

/** Writes the files into the folder and returns it. */
export const writeDataset = (folder: string, files: DatasetFiles): string => {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
};
