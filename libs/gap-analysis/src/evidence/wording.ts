/** The territory asked about, as the sentences speak of it. */
export type Place =
  { readonly kind: 'region'; readonly region: string } | { readonly kind: 'zone'; readonly zone: string };

export interface Wording {
  readonly territory: Place;
  /** Name of a GB/T 2260 code; the code itself when no list knows it. */
  readonly regionName: (code: string) => string;
}

/** 北京, 天津, 上海, 重庆: cities at the level of a province. */
const MUNICIPALITIES: ReadonlySet<string> = new Set(['11', '12', '31', '50']);
/** 内蒙古, 广西, 西藏, 宁夏, 新疆. */
const AUTONOMOUS_REGIONS: ReadonlySet<string> = new Set(['15', '45', '54', '64', '65']);

/** What lies beyond the territory: 省外, 市外, 县（区）外, 区外. */
export const outsideText = ({ territory }: Wording): string => {
  if (territory.kind === 'zone') return '区外';
  const { region } = territory;
  if (!region.endsWith('00')) return '县（区）外';
  if (!region.endsWith('0000') || MUNICIPALITIES.has(region.slice(0, 2))) return '市外';
  return AUTONOMOUS_REGIONS.has(region.slice(0, 2)) ? '区外' : '省外';
};
