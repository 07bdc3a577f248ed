import type { CalendarDate } from '@liantu/kernel';

/** 2023年4月1日 */
export const dateText = (date: CalendarDate): string =>
  `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
