import process from 'node:process';
import { type Evidence, measureEvidence, type Unrated } from '../support/deterioration-evidence.js';
import { ontarioFile, readOntario } from '../support/ontario-readings.js';
import type { Bench, Report } from './report.js';

/**
 * Fitted on readings to 2009 of bridges with at least two of them, without the columns of rehabilitation; each of their readings of
 * 2010–2013 is forecast from the last one known. Log-score: mean negative logarithm of the density, in nats per point, lower is better.
 */
export const deteriorationBench: Bench = {
  name: 'deterioration',
  run(report) {
    const file = ontarioFile();
    if (!file) {
      process.stderr.write('deterioration was not measured: the readings of the bridges of Ontario are not there\n');
      return Promise.resolve();
    }
    const { lines, bridges } = readOntario(file);
    const readings = bridges.flatMap((bridge) => bridge.readings).length;
    report({ figure: 'lines of the file', value: lines, unit: 'lines' });
    report({ figure: 'left out: lines that are there twice', value: lines - readings, unit: 'lines' });
    report({ figure: 'bridges of the file', value: bridges.length, unit: 'bridges' });
    for (const unrated of ['counted', 'left out'] as const) {
      const evidence = measureEvidence(bridges, unrated);
      reportSample(evidence, bridges.length, unrated, report);
      reportForecasts(evidence, unrated, report);
      reportWear(evidence, unrated, report);
    }
    return Promise.resolve();
  },
};

function reportSample({ sample, halfLifeYears }: Evidence, bridges: number, unrated: Unrated, report: Report): void {
  const figure = (name: string, value: number, unit: string): void =>
    report({ figure: `${name} (zeros ${unrated})`, value, unit });
  figure('left out: bridges with less than two readings to 2009', bridges - sample.structures, 'bridges');
  figure('fitted on bridges', sample.structures, 'bridges');
  figure('fitted on readings', sample.fittedReadings, 'readings');
  figure('of them visits without a rating', sample.unratedReadings, 'readings');
  figure('fitted on steps', sample.fittedSteps, 'steps');
  figure('of them rising', sample.risingStepsPercent, '%');
  figure('half-life chosen on 2008-2009', halfLifeYears, 'years');
  figure('forecast readings of 2010-2013', sample.forecasts, 'readings');
  figure('left out: readings without a rating before', sample.withoutForecast, 'readings');
}

/** (i) with a repair probability. */
function reportForecasts({ model, walk, strongestWalk, error }: Evidence, unrated: Unrated, report: Report): void {
  for (const rival of [walk, strongestWalk]) {
    const against = { peer: `${rival.name} random walk`, unit: 'nats', peerValue: rival.logScore };
    report({ figure: `log-score (zeros ${unrated})`, value: model.logScore, target: rival.logScore, ...against });
    const offBy = [model, rival].map(({ coveragePercent }) => Math.abs(coveragePercent - 80));
    const coverage = { value: offBy[0]!, peerValue: offBy[1]!, target: 5 };
    report({ figure: `80 % interval, off 80 by (zeros ${unrated})`, unit: 'points', peer: against.peer, ...coverage });
  }
  const held = {
    value: model.coveragePercent,
    unit: '%',
    peer: `${walk.name} random walk`,
    peerValue: walk.coveragePercent,
  };
  report({ figure: `80 % interval holds at least (zeros ${unrated})`, target: 75, best: 'higher', ...held });
  report({ figure: `80 % interval holds at most (zeros ${unrated})`, target: 85, ...held });
  const errors = {
    value: error.model,
    unit: 'points',
    peer: 'no change',
    peerValue: error.noChange,
    target: error.noChange,
  };
  report({ figure: `mean absolute error (zeros ${unrated})`, ...errors });
}

/** (ii) wear alone. */
function reportWear({ wear }: Evidence, unrated: Unrated, report: Report): void {
  for (const { bandPoints, forecasts, model, noChange, line, fallingLine } of wear) {
    const name = `wear, rise of ${bandPoints} at most (zeros ${unrated})`;
    report({ figure: `${name}: readings`, value: forecasts, unit: 'readings' });
    const error = { figure: `${name}: mean absolute error`, value: model, unit: 'points' };
    report({ ...error, peer: 'no change', peerValue: noChange, target: 0.95 * noChange });
    report({ ...error, peer: 'line per structure', peerValue: line, target: line });
    report({ ...error, peer: 'falling line from the last', peerValue: fallingLine, target: fallingLine });
  }
}
