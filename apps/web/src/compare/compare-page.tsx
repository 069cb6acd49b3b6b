import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { facilityCostQuery, facilityQuery } from '../api/facility.js';
import { facilitySheetQuery } from '../api/facility-sheet.js';
import { isNowhere } from '../api/problem.js';
import { municipalityQuery } from '../api/queries.js';
import type { Municipality } from '../api/types.js';
import { dateText } from '../format/date.js';
import { useLanguage, useText } from '../i18n/text.js';
import { type MethodName, withMethod } from '../methods/method-name.js';
import { MethodSelect } from '../methods/method-select.js';
import { useMethod, useMethodOfAddress } from '../methods/use-method.js';
import { Sheet } from '../print/sheet.js';
import { cityName } from '../shell/header.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { NotFound } from '../shell/not-found.js';
import { compareAddress, type ComparedIds, useComparedIds } from './compare-address.js';
import type { ComparedFacility } from './compare-rows.js';
import { CompareTable } from './compare-table.js';
import { Comparison } from './comparison.js';
import { FacilityPicker } from './facility-picker.js';

/** Two facilities side by side on one page of paper; which ones is said by the address, or chosen here. */
export function ComparePage({ code }: { readonly code: string }) {
  const { language, text } = useLanguage();
  const ids = useComparedIds();
  const city = useQuery(municipalityQuery(code));
  const name = city.data && cityName(city.data, language);
  useEffect(() => {
    if (name) document.title = `${text.compare.title} — ${name}`;
  }, [name, text]);
  if (!city.data) {
    return (
      <main id="content" className="page">
        <Loading queries={[city]} />
      </main>
    );
  }
  return ids.a !== null && ids.b !== null ? (
    <Compared key={`${ids.a} ${ids.b}`} code={code} city={city.data} a={ids.a} b={ids.b} />
  ) : (
    <Choose code={code} ids={ids} />
  );
}

function Choose({ code, ids }: { readonly code: string; readonly ids: ComparedIds }) {
  const text = useText();
  const [, navigate] = useLocation();
  const method = useMethodOfAddress();
  const first = useQuery({ ...facilityQuery(code, ids.a ?? ids.b ?? ''), enabled: ids.a !== null || ids.b !== null });
  const missing = ids.a === null ? 'a' : 'b';
  return (
    <main id="content" className="page">
      <h1>{text.compare.title}</h1>
      {first.data && <p>{text.compare.with(first.data.name)}</p>}
      <FacilityPicker
        key={missing}
        code={code}
        label={text.compare.choose[missing]}
        except={[ids.a ?? ids.b].filter((id) => id !== null)}
        onPick={({ id }) =>
          navigate(withMethod(compareAddress(code, { ...ids, [missing]: id }), method), { replace: true })
        }
      />
    </main>
  );
}

interface ComparedProps {
  readonly code: string;
  readonly city: Municipality;
  readonly a: string;
  readonly b: string;
}

function Compared({ code, city, a, b }: ComparedProps) {
  const { language, text } = useLanguage();
  const [outputDate] = useState(() => new Date());
  const [differencesOnly, setDifferencesOnly] = useState(false);
  const [method, setMethod] = useMethod();
  const [first, second] = [useCompared(code, a, method), useCompared(code, b, method)];
  if ([...first.queries, ...second.queries].some(({ error }) => isNowhere(error))) return <NotFound code={code} />;
  if (!first.compared || !second.compared) {
    return (
      <main id="content" className="page">
        <Loading queries={[...first.queries, ...second.queries]} />
      </main>
    );
  }
  const pair = [first.compared, second.compared] as const;
  return (
    <main id="content" className="page print-page">
      <Toolbar
        code={code}
        a={a}
        b={b}
        method={method}
        onMethod={setMethod}
        differencesOnly={differencesOnly}
        onDifferencesOnly={setDifferencesOnly}
      />
      <Sheet
        report={{ city, baseDate: outputDate, outputDate }}
        page={1}
        pages={1}
        title={text.compare.title}
        isFirst
        isKarte
      >
        <header className="paper-title">
          <p>
            {cityName(city, language)} {text.compare.title}
          </p>
          <h1>{pair.map(({ facility }) => facility.name).join(text.compare.and)}</h1>
          <p>{text.print.byMethod(text.methods.names[method])}</p>
          <p className="paper-dates">
            {text.print.outputDate} {dateText(outputDate, language)}
          </p>
        </header>
        <CompareTable names={pair.map(({ facility }) => facility.name)}>
          <Comparison city={city} pair={pair} differencesOnly={differencesOnly} />
        </CompareTable>
      </Sheet>
    </main>
  );
}

interface ToolbarProps extends Pick<ComparedProps, 'code' | 'a' | 'b'> {
  readonly method: MethodName;
  readonly onMethod: (method: MethodName) => void;
  readonly differencesOnly: boolean;
  readonly onDifferencesOnly: (only: boolean) => void;
}

function Toolbar({ code, a, b, method, onMethod, differencesOnly, onDifferencesOnly }: ToolbarProps) {
  const text = useText();
  const on = (address: string) => withMethod(address, method);
  return (
    <section className="print-toolbar" aria-label={text.print.toolbar}>
      <div className="actions">
        <button type="button" className="button button-primary" onClick={() => window.print()}>
          <Icon name="print" />
          {text.print.print}
        </button>
        <Link className="button" href={on(compareAddress(code, { a: b, b: a }))} replace>
          {text.compare.swap}
        </Link>
        <Link className="button" href={on(compareAddress(code, { a, b: null }))}>
          {text.compare.another}
        </Link>
        <Link className="button" href={on(`/${code}/facilities/${a}`)}>
          {text.compare.open[0]}
        </Link>
        <Link className="button" href={on(`/${code}/facilities/${b}`)}>
          {text.compare.open[1]}
        </Link>
        <MethodSelect method={method} onChange={onMethod} />
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={differencesOnly}
          onChange={(event) => onDifferencesOnly(event.target.checked)}
        />
        {text.compare.differencesOnly}
      </label>
    </section>
  );
}

function useCompared(code: string, id: string, method: MethodName) {
  const facility = useQuery(facilityQuery(code, id));
  const sheet = useQuery(facilitySheetQuery(code, id));
  const cost = useQuery(facilityCostQuery(code, id, method));
  const compared: ComparedFacility | null =
    facility.data && sheet.data && cost.data ? { facility: facility.data, sheet: sheet.data, cost: cost.data } : null;
  return { queries: [facility, sheet, cost], compared };
}
