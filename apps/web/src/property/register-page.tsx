import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import { freeLandQuery, registerPageSize, registerQuery } from '../api/property.js';
import { dayText } from '../format/date.js';
import { useLanguage } from '../i18n/text.js';
import { withMethod } from '../methods/method-name.js';
import { useMethodOfAddress } from '../methods/use-method.js';
import { useSeesOnlyOwn } from '../session/permission.js';
import { Loading } from '../shell/loading.js';
import { Pager } from '../shell/pager.js';
import { LandSection } from './land-section.js';
import { readRegisterView, type RegisterView, writeRegisterView } from './register-address.js';
import { RegisterDates } from './register-dates.js';
import { RegisterTable } from './register-table.js';
import { RegisterTotals } from './register-totals.js';
import { StatementSection } from './statement-section.js';

/** 財産台帳: what the city had on any day, and what came and went in a year. */
export function RegisterPage({ code }: { readonly code: string }) {
  const { language, text } = useLanguage();
  const view = readRegisterView(useSearch());
  const method = useMethodOfAddress();
  const [, navigate] = useLocation();
  const show = (next: RegisterView) =>
    navigate(withMethod(writeRegisterView(`/${code}/register`, next), method), { replace: true });
  const register = useQuery(registerQuery(code, view.asOf, view.page));
  const freeLand = useQuery(freeLandQuery(code));
  const words = text.property.register;
  // A statement of property is of the whole city or none.
  const isConfined = useSeesOnlyOwn();
  return (
    <main id="content" className="page page-wide">
      <div className="page-title">
        <div>
          <h1>{words.title}</h1>
          <p className="lead">{words.lead}</p>
          {isConfined && <p className="notice">{words.onlyOwn}</p>}
        </div>
      </div>
      {register.data ? (
        <>
          <section className="section" aria-labelledby="register-title">
            <h2 id="register-title">{words.at(dayText(register.data.asOf, language))}</h2>
            <RegisterDates
              asOf={view.asOf ?? register.data.today}
              today={register.data.today}
              onChange={(asOf) => show({ ...view, asOf, page: 1 })}
            />
            <RegisterTotals totals={register.data.totals} />
          </section>
          {!isConfined && (
            <StatementSection
              code={code}
              today={register.data.today}
              fiscalYear={view.fiscalYear}
              onChange={(fiscalYear) => show({ ...view, fiscalYear })}
            />
          )}
          <section className="section" aria-labelledby="register-list">
            <h2 id="register-list">
              {words.list} <small>{words.at(dayText(register.data.asOf, language))}</small>
            </h2>
            {register.data.total === 0 ? (
              <p className="empty">{words.empty}</p>
            ) : (
              <RegisterTable code={code} rows={register.data.items} />
            )}
            <Pager
              page={view.page}
              pages={Math.ceil(register.data.total / registerPageSize)}
              onPage={(page) => show({ ...view, page })}
            />
          </section>
        </>
      ) : (
        <>
          <Loading queries={[register]} />
          {register.isError && view.asOf !== null && (
            <div>
              <button type="button" className="button" onClick={() => show({ ...view, asOf: null })}>
                {words.at(words.today)}
              </button>
            </div>
          )}
        </>
      )}
      {freeLand.data && (
        <LandSection
          code={code}
          facilityId={null}
          land={freeLand.data}
          title={words.withoutFacility}
          empty={text.property.land.emptyFree}
        />
      )}
    </main>
  );
}
