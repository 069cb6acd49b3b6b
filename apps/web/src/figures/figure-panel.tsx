import { Link } from 'wouter';
import type { FigureName, Overview } from '../api/types.js';
import { percentText, readableArea } from '../format/quantity.js';
import { shortFiscalYear } from '../format/year.js';
import { type Amount, readableYen } from '../format/yen.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';
import { useLanguage } from '../i18n/text.js';
import { mayOpen, useMay } from '../session/permission.js';
import { EstimatedTag } from './estimated-tag.js';

export interface FigurePanelProps {
  readonly code: string;
  readonly overview: Overview;
  /** The list beside it shows only some of the facilities; the figures then say that they are of all. */
  readonly isListFiltered: boolean;
  readonly onEvidence: (figure: FigureName) => void;
}

/** The order in which the four are read: how much, what it costs, whether it can be paid, what it means to one person. */
const order = [
  'floorArea',
  'averageYearlyCost',
  'availableShare',
  'costPerResident',
] as const satisfies readonly FigureName[];

/** The city in four figures; each opens its evidence, and each that cannot be told says what is missing. */
export function FigurePanel(props: FigurePanelProps) {
  const { text } = useLanguage();
  return (
    <section className="figures" aria-label={text.figures.title}>
      {order.map((name) => (
        <FigureTile key={name} name={name} {...props} />
      ))}
    </section>
  );
}

function FigureTile(props: FigurePanelProps & { readonly name: FigureName }) {
  const { code, name, overview, onEvidence } = props;
  const { text } = useLanguage();
  const figure = overview.figures[name];
  if (figure.value === null) return <MissingFigure code={code} name={name} missing={figure.missing ?? 'floorArea'} />;
  const amount = <ShownFigure {...props} value={figure.value} />;
  const open = { type: 'button', title: text.figures.evidence, onClick: () => onEvidence(name) } as const;
  if (figure.baseYear !== null) {
    return (
      <button {...open} className="figure" data-figure={name}>
        {amount}
      </button>
    );
  }
  return (
    <div className="figure figure-parts" data-figure={name}>
      <button {...open} className="figure-open">
        {amount}
      </button>
      <MissingYear code={code} />
    </div>
  );
}

interface ShownFigureProps extends Pick<FigurePanelProps, 'overview' | 'isListFiltered'> {
  readonly name: FigureName;
  readonly value: number;
}

function ShownFigure({ overview, name, isListFiltered, value }: ShownFigureProps) {
  const { language, text } = useLanguage();
  const figure = overview.figures[name];
  const shown = readableFigure(name, value, language, text);
  const source = language === 'en' ? figure.sourceEn : figure.source;
  return (
    <>
      <span className="figure-name">{text.figures.names[name]}</span>
      <span className={name === 'availableShare' && value < 1 ? 'figure-value is-short' : 'figure-value'}>
        <span className="number">{shown.value}</span>
        <span className="figure-unit">{shown.unit}</span>
      </span>
      <span className="figure-basis">
        {isListFiltered && <span className="tag tag-accent">{text.figures.wholeCity}</span>}
        <EstimatedTag share={figure.estimatedShare} />
        {text.figures.basis(figure.baseYear === null ? '' : shortFiscalYear(figure.baseYear, language), source)}
      </span>
    </>
  );
}

/** Of the figures only the money available can have been entered without its year. */
function MissingYear({ code }: { readonly code: string }) {
  const { text } = useLanguage();
  const may = useMay();
  if (!mayOpen('settings', may)) return <span className="tag tag-warn">{text.figures.noYear}</span>;
  return (
    <Link className="figure-link" href={`/${code}/settings#money`}>
      {text.figures.noYear} — {text.figures.enterYear}
    </Link>
  );
}

interface MissingFigureProps {
  readonly code: string;
  readonly name: FigureName;
  readonly missing: NonNullable<Overview['figures'][FigureName]['missing']>;
}

function MissingFigure({ code, name, missing }: MissingFigureProps) {
  const { text } = useLanguage();
  const may = useMay();
  const place = placeOfInput(missing);
  return (
    <div className="figure" data-figure={name}>
      <span className="figure-name">{text.figures.names[name]}</span>
      <span className="figure-value is-missing">{text.shell.notEntered}</span>
      {mayOpen(place.page, may) ? (
        <Link className="figure-link" href={`/${code}/${place.page}${place.part}`}>
          {text.figures.missing[missing]} — {text.figures.enter[missing]}
        </Link>
      ) : (
        <span className="figure-basis">{text.figures.missing[missing]}</span>
      )}
    </div>
  );
}

function placeOfInput(missing: MissingFigureProps['missing']) {
  if (missing === 'facilities') return { page: 'import', part: '' } as const;
  if (missing === 'floorArea' || missing === 'builtYear') return { page: 'check', part: '' } as const;
  return { page: 'settings', part: missing === 'availableYen' ? '#money' : '#population' } as const;
}

/** A figure in the unit that reads best. */
export function readableFigure(name: FigureName, value: number, language: Language, text: Texts): Amount {
  switch (name) {
    case 'floorArea':
      return readableArea(value, language);
    case 'averageYearlyCost': {
      const amount = readableYen(value, language);
      return { ...amount, unit: `${amount.unit}${text.figures.perYear}` };
    }
    case 'availableShare':
      return { value: percentText(value).replace('%', ''), unit: '%' };
    case 'costPerResident':
      return { ...readableYen(Math.round(value), language) };
  }
}
