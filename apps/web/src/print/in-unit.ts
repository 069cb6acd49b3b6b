import { formatYen, type YenUnit } from '#libs/money';

/** The unit of the printed tables. */
export const tableUnit: YenUnit = 'million-yen';

/** An amount in that unit, without its name. */
export const inUnit = (yen: number): string => formatYen(yen, tableUnit);
