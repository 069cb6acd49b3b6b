import type { LandParcels } from '../api/types.js';
import { areaText } from '../format/quantity.js';
import { wholeYen } from '../format/yen.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';

/** 土地 and 用途地域 as facts of the sheet, in the order of 春日井市; nothing where no land is recorded. */
export function landFacts(
  { parcels, totals }: LandParcels,
  text: Texts,
  language: Language,
): (readonly [string, string])[] {
  if (parcels.length === 0) return [];
  const { land, tenures, parcelFields } = text.property;
  const held = [...new Set(parcels.map(({ tenure }) => tenures[tenure]))].join(text.sheet.print.separator);
  const rent = totals.yearlyRentYen > 0 ? [`${land.rent} ${wholeYen(totals.yearlyRentYen, language)}`] : [];
  const zoned = parcels.find(({ zoning }) => zoning !== null);
  return [
    [
      land.title,
      [text.sheet.print.landHeld(areaText(totals.areaM2, language), held), ...rent].join(text.sheet.print.separator),
    ],
    ...(zoned ? [[parcelFields.zoning, zoningText(zoned, text)] as const] : []),
  ];
}

function zoningText(parcel: LandParcels['parcels'][number], text: Texts): string {
  const { zoning, buildingCoveragePercent: coverage, floorAreaRatioPercent: ratio } = parcel;
  const limits = coverage === null && ratio === null ? '' : ` ${coverage ?? '–'}% / ${ratio ?? '–'}%`;
  return `${zoning ?? text.shell.unknown}${limits}`;
}
