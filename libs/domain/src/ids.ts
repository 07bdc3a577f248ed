import type { Brand } from '@liantu/kernel';

export type EnterpriseId = Brand<string, 'EnterpriseId'>;
export type ZoneId = Brand<string, 'ZoneId'>;
export type ChainId = Brand<string, 'ChainId'>;
export type StageId = Brand<string, 'StageId'>;
export type LinkId = Brand<string, 'LinkId'>;
export type ClusterId = Brand<string, 'ClusterId'>;

const PATTERN = /^[A-Za-z0-9_.-]{1,64}$/;

/** Ids are 1 to 64 characters of `A–Z a–z 0–9 _ . -`. */
export const isId = (text: string): boolean => PATTERN.test(text);

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names the brand
const checked = <Id extends string>(text: string): Id => {
  if (!isId(text)) throw new RangeError(`Not an id (1 to 64 of A–Z a–z 0–9 _ . -): ${text.slice(0, 200)}`);
  return text as Id;
};

export const enterpriseId = (text: string): EnterpriseId => checked(text);
export const zoneId = (text: string): ZoneId => checked(text);
export const chainId = (text: string): ChainId => checked(text);
export const stageId = (text: string): StageId => checked(text);
export const linkId = (text: string): LinkId => checked(text);
export const clusterId = (text: string): ClusterId => checked(text);
