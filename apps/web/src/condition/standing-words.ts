import type { Texts } from '../i18n/ja.js';
import { digits } from '../format/quantity.js';
import { type ConditionColouring, scoreClasses } from '../map/condition-classes.js';
import type { FacilityStanding } from '../map/facility-standing.js';

/** What a colouring says of a facility, in words: the list says it to who cannot see the colour. */
export function standingText(
  standing: FacilityStanding | undefined,
  colourBy: ConditionColouring,
  yearsAhead: number,
  { condition }: Texts,
): string {
  switch (colourBy) {
    case 'score':
      return scoreText(standing?.score ?? null, condition);
    case 'forecast':
      return scoreText(standing?.scoresAhead[yearsAhead] ?? null, condition);
    case 'worst-grade':
      return standing?.worstGrade ? condition.grade(standing.worstGrade) : condition.none;
    case 'fci':
      return standing?.band ? condition.fciBand(condition.bands[standing.band]) : condition.none;
  }
}

const scoreText = (score: number | null, words: Texts['condition']): string =>
  score === null ? words.none : words.points(digits(score));

/** 75〜90点 おおむね良好. */
export function scoreClassText(place: number, { condition }: Texts): string {
  const [from, to] = [scoreClasses[place]!.from, scoreClasses[place + 1]?.from ?? null];
  return `${condition.scoreRange(from, to)} ${condition.scoreClasses[place] ?? ''}`;
}

/** 予測の確からしさ: 低(点検されていない部位がある). */
export function confidenceText({ confidence, doubts }: FacilityStanding, { condition }: Texts): string | null {
  if (confidence === null) return null;
  const why = doubts.map((doubt) => condition.doubts[doubt]).join(condition.and);
  return condition.confidence(condition.confidences[confidence], why);
}
