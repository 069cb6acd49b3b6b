import { bondProgrammes } from '#libs/funding';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { CostSettings, Municipality } from '../api/types.js';
import { TextInput } from '../forms/inputs.js';
import { digits } from '../format/quantity.js';
import { fiscalYearsText } from '../format/year.js';
import { yenText } from '../format/yen.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { useLanguage, useText } from '../i18n/text.js';
import { costSettingsQuery } from '../methods/methods-query.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { Loading } from '../shell/loading.js';
import { useUndoReport } from '../shell/use-undo-report.js';
import { cycleDraftOf, readCount, readCycles } from './cycle-draft.js';
import { CycleFields } from './cycle-fields.js';
import { EntryRows } from './entry-rows.js';
import {
  fundingDraftOf,
  isReadableBond,
  isReadableSpending,
  readFunding,
  readShare,
  readThousands,
} from './funding-draft.js';
import { formerOf } from './former-values.js';
import { patchCity, saveCity } from './save-city.js';
import { costStore } from './save-costs.js';
import { SettingsSection, useSettingsDraft } from './settings-section.js';

interface SectionProps {
  readonly code: string;
  readonly city: Municipality;
}

/** What the methods beyond the ministry's compute with, and how works are paid. */
export function CostSections({ code, city }: SectionProps) {
  const settings = useQuery(costSettingsQuery(code));
  if (!settings.data) return <Loading queries={[settings]} />;
  return (
    <>
      <CyclesSection code={code} settings={settings.data} />
      <FundingSection code={code} city={city} settings={settings.data} />
    </>
  );
}

interface SettingsProps {
  readonly code: string;
  readonly settings: CostSettings;
}

const extraKeys = ['planningPercent', 'operationYenPerM2', 'demolitionYenPerM2'] as const;

function CyclesSection({ code, settings }: SettingsProps) {
  const text = useText();
  const { draft, set, revert, ...edit } = useSettingsDraft(settings, (from) => ({
    cycles: cycleDraftOf(from.cycleModel),
    planningPercent: String(from.planningPercent),
    operationYenPerM2: digits(from.operationYenPerM2),
    demolitionYenPerM2: digits(from.demolitionYenPerM2),
  }));
  const cycleModel = readCycles(draft.cycles);
  const read = {
    planningPercent: readShare(draft.planningPercent),
    operationYenPerM2: readCount(draft.operationYenPerM2),
    demolitionYenPerM2: readCount(draft.demolitionYenPerM2),
  };
  const { planningPercent, operationYenPerM2, demolitionYenPerM2 } = read;
  const isWhole = planningPercent !== null && operationYenPerM2 !== null && demolitionYenPerM2 !== null;
  return (
    <SettingsSection
      {...edit}
      store={costStore}
      id="costs"
      title={text.costs.title}
      why={text.costs.why}
      code={code}
      changes={
        isWhole && cycleModel
          ? { cycleModel: structuredClone(cycleModel) as never, planningPercent, operationYenPerM2, demolitionYenPerM2 }
          : null
      }
      onRevert={revert}
    >
      <div className="form-row">
        {extraKeys.map((key) => (
          <TextInput
            key={key}
            label={text.costs.fields[key]}
            kind="number"
            unit={key === 'planningPercent' ? '%' : text.costs.perM2[key]}
            value={draft[key]}
            error={read[key] === null ? text.forms.wrong.whole : null}
            onChange={(value) => set({ ...draft, [key]: value })}
          />
        ))}
        <TextInput
          label={text.costs.repair}
          hint={text.costs.repairHint}
          kind="number"
          unit={text.costs.perM2.operationYenPerM2}
          value={draft.cycles.repairYenPerM2}
          error={readCount(draft.cycles.repairYenPerM2) === null ? text.forms.wrong.whole : null}
          onChange={(repairYenPerM2) => set({ ...draft, cycles: { ...draft.cycles, repairYenPerM2 } })}
        />
      </div>
      <h3>{text.costs.fields.cycleModel}</h3>
      <CycleFields
        draft={draft.cycles}
        isReadable={cycleModel !== null}
        onChange={(cycles) => set({ ...draft, cycles })}
      />
      <p>
        <Link href={`/${code}/methods?methods=mic,custom`}>{text.costs.compare}</Link>
      </p>
    </SettingsSection>
  );
}

function FundingSection({ code, city, settings }: SettingsProps & SectionProps) {
  const text = useText();
  const { draft, set, revert, ...edit } = useSettingsDraft(settings, fundingDraftOf);
  const words = text.costs;
  return (
    <SettingsSection
      {...edit}
      store={costStore}
      id="funding"
      title={words.fundingTitle}
      why={words.fundingWhy}
      code={code}
      changes={readFunding(draft)}
      onRevert={revert}
    >
      <div className="form-row">
        <TextInput
          label={words.fields.grantPercent}
          kind="number"
          unit="%"
          value={draft.grantPercent}
          error={readShare(draft.grantPercent) === null ? text.forms.wrong.whole : null}
          onChange={(grantPercent) => set({ ...draft, grantPercent })}
        />
        <TextInput
          label={words.fields.reserveYen}
          kind="number"
          unit={words.thousandYen}
          value={draft.reserveYen}
          error={readThousands(draft.reserveYen) === null ? text.entry.moneyProblems['not-a-number'] : null}
          onChange={(reserveYen) => set({ ...draft, reserveYen })}
        />
      </div>
      <h3>{words.fields.bondRules}</h3>
      <EntryRows
        label={words.fields.bondRules}
        columns={[
          {
            key: 'programme',
            label: words.bond.programme,
            options: bondProgrammes.map((value) => ({ value, label: words.programmes[value] })),
          },
          { key: 'fromFiscalYear', label: words.bond.fromFiscalYear },
          { key: 'toFiscalYear', label: words.bond.toFiscalYear },
          { key: 'bondPercent', label: words.bond.bondPercent },
          { key: 'returnedPercent', label: words.bond.returnedPercent },
        ]}
        rows={draft.bondRules}
        blank={{
          programme: 'consolidation',
          fromFiscalYear: '',
          toFiscalYear: '',
          bondPercent: '90',
          returnedPercent: '0',
        }}
        addLabel={words.addBond}
        isReadable={isReadableBond}
        onChange={(bondRules) => set({ ...draft, bondRules })}
      />
      <h3>{words.fields.spending}</h3>
      <EntryRows
        label={words.fields.spending}
        columns={[
          { key: 'fiscalYear', label: text.chart.year },
          { key: 'yen', label: words.spentThousandYen },
        ]}
        rows={draft.spending}
        blank={{ fiscalYear: '', yen: '' }}
        addLabel={text.entry.addYear}
        isReadable={isReadableSpending}
        onChange={(spending) => set({ ...draft, spending })}
      />
      <TextInput
        label={words.fields.spendingSource}
        value={draft.spendingSource}
        onChange={(spendingSource) => set({ ...draft, spendingSource })}
      />
      <AvailableFromSpending code={code} city={city} settings={settings} />
    </SettingsSection>
  );
}

/** The line of money available that the saved spending leads to; taken over only when a person chooses to. */
function AvailableFromSpending({ code, city, settings }: SettingsProps & SectionProps) {
  const { language, text } = useLanguage();
  const report = useUndoReport(code);
  const take = useCityMutation(code, (changes: Parameters<typeof saveCity>[2]) => saveCity(code, city, changes));
  const line = settings.availableFromSpending;
  if (!line) return <p className="field-hint">{text.costs.noSpending}</p>;
  const years = fiscalYearsText(line.fromFiscalYear, line.toFiscalYear, language);
  const availableSource = [text.costs.meanOf(years), settings.spendingSource].filter(Boolean).join(' — ').slice(0, 200);
  const taken = { availableYen: line.yen, availableFiscalYear: line.toFiscalYear, availableSource };
  const former = formerOf(taken, city);
  const isTaken = city.availableYen === line.yen;
  return (
    <div className="notice">
      <p>{text.costs.line(years, line.years, yenText(line.yen, language))}</p>
      {take.error && <ErrorNotice error={take.error} title={text.shell.errors.notSaved} />}
      <button
        type="button"
        className="button"
        disabled={isTaken || take.isPending}
        onClick={() =>
          take.mutate(taken, {
            onSuccess: ({ version }) => report(text.shell.saved, former && (() => patchCity(code, version, former))),
          })
        }
      >
        {isTaken ? text.costs.taken : text.costs.take}
      </button>
    </div>
  );
}
