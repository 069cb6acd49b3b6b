import { digits } from '../format/quantity.js';
import { yenText } from '../format/yen.js';
import { useLanguage, useText } from '../i18n/text.js';
import { ScrollRegion } from '../shell/scroll-region.js';
import { useSize } from '../shell/use-size.js';
import { curveScales, type CurvePoint, curvePoints, tellingPoints, withoutPlanWords } from './curve-points.js';
import type { PlanPartProps } from './plan-parts.js';
import { gapWords, scoreText } from './plan-words.js';

interface CurvePoints {
  readonly points: readonly CurvePoint[];
}

/** What more or less money would come to: the cost of waiting and the condition at the end. */
export function CurvePanel({ plan, outcome }: PlanPartProps) {
  const { language, text } = useLanguage();
  const { curve } = text.plans;
  const { kind } = plan.goal;
  const isPoints = kind === 'best-condition';
  const objectiveName = text.plans.objectives[kind];
  // Of the plan with least money both are one.
  const hasObjective = !isPoints && kind !== 'least-money';
  const points = curvePoints(outcome.curve, plan);
  if (points.length < 2) {
    return (
      <div className="plan-panel">
        <h2>{curve.title}</h2>
        <p className="empty">{kind === 'flattest' ? curve.noneFlattest : curve.none}</p>
      </div>
    );
  }
  return (
    <div className="plan-panel">
      <h2>{curve.title}</h2>
      <p className="field-hint">{curve.hint}</p>
      <CurveSentences points={points} isPoints={isPoints} objectiveName={objectiveName} />
      <CurveDrawing points={points} isPoints={isPoints} objectiveName={objectiveName} />
      <ScrollRegion label={curve.title}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{curve.percent}</th>
              <th scope="col" className="right">
                {curve.total}
              </th>
              {hasObjective && (
                <th scope="col" className="right">
                  {objectiveName}
                </th>
              )}
              {!isPoints && (
                <th scope="col" className="right">
                  {curve.difference}
                </th>
              )}
              <th scope="col" className="right">
                {curve.lastScore}
              </th>
              <th scope="col">{curve.nearness}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.percent}>
                <th scope="row">{percentWords(point.percent, curve.now, language === 'ja' ? '△' : '−')}</th>
                <td className="right number">
                  {point.totalYen === null ? withoutPlanWords(point, text) : yenText(point.totalYen, language)}
                </td>
                {hasObjective && (
                  <td className="right number">
                    {point.objective === null ? '–' : yenText(point.objective, language)}
                  </td>
                )}
                {!isPoints && (
                  <td className="right number">
                    {point.difference === null ? '–' : yenText(point.difference, language)}
                  </td>
                )}
                <td className="right number">{scoreText(point.lastScore, language)}</td>
                <td>{point.objective === null ? '–' : gapWords(point, text)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

/** +10%, −10%, or that it is the line as it is. */
function percentWords(percent: number, now: string, minus: string): string {
  if (percent === 100) return now;
  return percent > 100 ? `+${digits(percent - 100)}%` : `${minus}${digits(100 - percent)}%`;
}

interface GoalOfCurve {
  /** The objective is in points below a full score, not in yen. */
  readonly isPoints: boolean;
  /** What the goal makes least. */
  readonly objectiveName: string;
}

function CurveSentences({ points, isPoints, objectiveName }: CurvePoints & GoalOfCurve) {
  const { language, text } = useLanguage();
  const { curve } = text.plans;
  const told = tellingPoints(points);
  const less = told.find(({ percent }) => percent < 100);
  const more = told.findLast(({ percent, difference }) => percent > 100 && difference !== null && difference <= 0);
  const percentOf = ({ percent }: CurvePoint) => `${digits(Math.abs(100 - percent))}%`;
  const amount = ({ difference }: CurvePoint) => Math.abs(difference ?? 0);
  if (isPoints) {
    return (
      less && (
        <p>{curve.less(percentOf(less), scoreText(less.lastScore, language), digits(amount(less), 1, language))}</p>
      )
    );
  }
  return (
    <p>
      {less &&
        curve.sentence(
          percentOf(less),
          objectiveName,
          yenText(amount(less), language),
          scoreText(less.lastScore, language),
        )}{' '}
      {more &&
        curve.more(
          percentOf(more),
          objectiveName,
          yenText(amount(more), language),
          scoreText(more.lastScore, language),
        )}
    </p>
  );
}

const height = 180;
/** Narrower columns leave their amounts to the table, px. */
const widthOfAmount = 72;

/** The cost of waiting as columns under the condition at the end; the table says the same. */
function CurveDrawing({ points, isPoints, objectiveName }: CurvePoints & GoalOfCurve) {
  const { language } = useLanguage();
  const { curve } = useText().plans;
  const [box, { width }] = useSize<HTMLDivElement>();
  const known = points.filter(({ objective }) => objective !== null);
  const { x, cost, score } = curveScales(points, width, height);
  const valueOf = (point: CurvePoint) => (isPoints ? point.totalYen : point.objective) ?? 0;
  const costs = known.map(valueOf);
  const y = cost(costs);
  return (
    <div ref={box} className="plan-drawing">
      <svg className="curve-drawing" width={Math.max(1, width)} height={height} aria-hidden="true">
        {known.map((point) => {
          const left = x(point.percent) ?? 0;
          return (
            <g key={point.percent}>
              <rect
                className={point.percent === 100 ? 'curve-column is-now' : 'curve-column'}
                x={left}
                width={x.bandwidth()}
                y={y(valueOf(point))}
                height={height - 26 - y(valueOf(point))}
              />
              {x.bandwidth() > widthOfAmount && (
                <text x={left + x.bandwidth() / 2} y={height - 32} textAnchor="middle" className="curve-value">
                  {yenText(valueOf(point), language)}
                </text>
              )}
            </g>
          );
        })}
        {points.map(({ percent }) => (
          <text key={percent} x={(x(percent) ?? 0) + x.bandwidth() / 2} y={height - 8} textAnchor="middle">
            {percentWords(percent, curve.now, language === 'ja' ? '△' : '−')}
          </text>
        ))}
        <polyline
          className="score-line score-plan"
          points={known
            .map((point) => `${(x(point.percent) ?? 0) + x.bandwidth() / 2},${score(point.lastScore ?? 0)}`)
            .join(' ')}
        />
        {known.map((point) => (
          <text
            key={point.percent}
            x={(x(point.percent) ?? 0) + x.bandwidth() / 2}
            y={score(point.lastScore ?? 0) - 8}
            textAnchor="middle"
            className="curve-score"
          >
            {scoreText(point.lastScore, language)}
          </text>
        ))}
      </svg>
      <ul className="plan-legend">
        <li>
          <i className="plan-swatch is-curve" />
          {isPoints ? curve.total : objectiveName}
        </li>
        <li>
          <svg width="28" height="12" aria-hidden="true">
            <line className="score-line score-plan" x1="0" x2="28" y1="6" y2="6" />
          </svg>
          {curve.lastScore}
        </li>
      </ul>
    </div>
  );
}
