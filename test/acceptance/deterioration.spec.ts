import { beforeAll, describe, expect, it } from '@jest/globals';
import process from 'node:process';
import { type Evidence, measureEvidence, type Unrated } from '../support/deterioration-evidence.js';
import { ontarioFile, readOntario } from '../support/ontario-readings.js';

const file = ontarioFile();
if (!file)
  process.stderr.write('deterioration.spec.ts is skipped: the readings of the bridges of Ontario are not there\n');

(file ? describe : describe.skip).each<[Unrated, number, number]>([
  ['counted', 2492, 5131],
  ['left out', 2487, 5082],
])('forecasts for 2010–2013 from readings to 2009, visits without a rating %s', (unrated, structures, forecasts) => {
  let evidence: Evidence;
  beforeAll(() => {
    evidence = measureEvidence(readOntario(file!).bridges, unrated);
  }, 300_000);

  it('are of all bridges with two readings, none left without a forecast', () => {
    expect(evidence.sample).toMatchObject({ structures, forecasts, withoutForecast: 0 });
  });

  it('with repairs score better than the random walks, the strongest too', () => {
    const { model, walk, strongestWalk } = evidence;
    expect(model.logScore).toBeLessThan(walk.logScore);
    expect(model.logScore).toBeLessThan(strongestWalk.logScore);
  });

  it('hold 75 to 85 % of the readings in their 80 % interval, and are nearer to 80 % than the random walk', () => {
    const { model, walk } = evidence;
    const offBy = ({ coveragePercent }: Evidence['model']): number => Math.abs(coveragePercent - 80);
    expect(offBy(model)).toBeLessThanOrEqual(5);
    expect(offBy(model)).toBeLessThan(offBy(walk));
  });

  it('are on the average no further off than no change', () => {
    const { model, noChange } = evidence.error;
    expect(noChange).toBeCloseTo(unrated === 'counted' ? 5.57 : 3.34, 1);
    expect(model).toBeLessThanOrEqual(noChange);
  });

  it('of wear alone are at least 5 % nearer than no change, and nearer than a line through the structure', () => {
    for (const { model, noChange, line, fallingLine } of evidence.wear) {
      expect(model).toBeLessThanOrEqual(0.95 * noChange);
      expect(model).toBeLessThan(line);
      expect(model).toBeLessThan(fallingLine);
    }
  });
});
