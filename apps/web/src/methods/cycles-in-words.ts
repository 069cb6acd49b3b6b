import type { CycleModel, CycleVariant, CycleWork } from '#libs/lifecycle-cost';
import { digits } from '../format/quantity.js';
import type { Texts } from '../i18n/ja.js';

/** A part of the stock and how it is kept. */
export interface VariantInWords {
  readonly share: string;
  readonly lines: readonly string[];
}

/** A model spelled out from its data: each variant with its works in order of age, and the yearly repairs (null = none). */
export function cyclesInWords({ variants, repairYenPerM2 }: CycleModel, { methods }: Texts) {
  return {
    variants: variants.map((variant): VariantInWords => ({
      share: methods.share(variant.sharePercent),
      lines: [
        ...variant.works.toSorted((a, b) => a.ageYears - b.ageYears).map((work) => workInWords(work, methods)),
        ...rebuildInWords(variant, methods),
      ],
    })),
    repair: repairYenPerM2 === 0 ? null : methods.yearlyRepair(digits(repairYenPerM2)),
  };
}

/** The same as one sentence, for a line on paper. */
export function cyclesInLine(model: CycleModel, text: Texts): string {
  const { variants, repair } = cyclesInWords(model, text);
  const parts = variants.map(({ share, lines }) => text.methods.variantLine(share, lines));
  return text.methods.inLine(repair === null ? parts : [...parts, repair]);
}

function workInWords({ kind, ageYears, spreadYears, price, backlog }: CycleWork, words: Texts['methods']): string {
  const cost = words.priceOf[price.of](price.percent);
  const done = words.workAt(ageYears, words.works[kind], cost, spreadYears);
  if (!backlog) return done;
  return `${done}${words.missed(ageYears + 1, backlog.lastAgeYears, backlog.spreadYears)}`;
}

function rebuildInWords(variant: CycleVariant, words: Texts['methods']): readonly string[] {
  const { lifeYears, rebuildSpreadYears, overdueSpreadYears } = variant;
  return [words.rebuildAt(lifeYears, rebuildSpreadYears), words.overdue(lifeYears, overdueSpreadYears)];
}
