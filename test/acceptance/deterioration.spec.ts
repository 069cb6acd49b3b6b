import { describe, expect, it } from '@jest/globals';
import process from 'node:process';
import { type Evidence, measureEvidence } from '../support/deterioration-evidence.js';
import { ontarioFile, readOntario } from '../support/ontario-readings.js';

const file = ontarioFile();
if (!file) process.stderr.write('deterioration.spec.ts is skipped: the readings of Ontario are not there\n');

(file ? describe : describe.skip)('readings to 2009 of the bridges of Ontario, forecasting 2010–2013', () => {
  const { bridges, lines } = file ? readOntario(file) : { bridges: [], lines: 0 };
  const evidence = new Map<string, Evidence>();
  const evidenceOf = (unrated: 'leftOut' | 'counted'): Evidence => {
    const measured = evidence.get(unrated) ?? measureEvidence(bridges, unrated);
    evidence.set(unrated, measured);
    return measured;
  };

  it('are the sample that the file has', () => {
    expect(lines).toBe(17_467);
    expect(evidenceOf('counted').sample).toMatchObject({ structures: 2492, forecasts: expect.any(Number) });
    process.stderr.write(JSON.stringify([evidenceOf('counted'), evidenceOf('leftOut')], null, 1));
  });
});
