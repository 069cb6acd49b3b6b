import { wordingOf } from '#libs/asset';
import type { Municipality } from '../api/types.js';
import { BoundaryFields } from '../city-entry/boundary-fields.js';
import { boundarySourceOf } from '../city-entry/boundary-file.js';
import { MoneyFields } from '../city-entry/money-fields.js';
import { moneyDraftOf, readMoney } from '../city-entry/money-draft.js';
import { populationDraftOf, readPopulation } from '../city-entry/population-draft.js';
import { PopulationFields } from '../city-entry/population-fields.js';
import { useBoundaryChoice } from '../city-entry/use-boundary-choice.js';
import { TextInput } from '../forms/inputs.js';
import { useLanguage, useText } from '../i18n/text.js';
import { cityStore } from './save-city.js';
import { SettingsSection, useSettingsDraft } from './settings-section.js';

interface SectionProps {
  readonly code: string;
  readonly city: Municipality;
}

/** Name in Japanese and English. */
export function BasicsSection({ code, city }: SectionProps) {
  const text = useText();
  const { draft, set, revert, ...edit } = useSettingsDraft(city, ({ name, nameEn }) => ({
    name,
    nameEn: nameEn ?? '',
  }));
  const name = draft.name.trim();
  return (
    <SettingsSection
      {...edit}
      store={cityStore}
      id="basics"
      title={text.settings.basics}
      why={[text.settings.codeIs(city.code), city.fictional && text.settings.fictional].filter(Boolean).join(' — ')}
      code={code}
      changes={name === '' ? null : { name, nameEn: draft.nameEn.trim() || null }}
      onRevert={revert}
    >
      <div className="form-row">
        <TextInput
          label={text.entry.name}
          value={draft.name}
          isRequired
          error={name === '' ? text.entry.nameMissing : null}
          onChange={(typed) => set({ ...draft, name: typed })}
        />
        <TextInput
          label={text.entry.nameEn}
          hint={text.entry.nameEnHint}
          value={draft.nameEn}
          onChange={(nameEn) => set({ ...draft, nameEn })}
        />
      </div>
    </SettingsSection>
  );
}

/** The boundary: kept, or replaced by that of a file. */
export function BoundarySection({ code, city }: SectionProps) {
  const { language, text } = useLanguage();
  const choosing = useBoundaryChoice(city.code);
  const { draft, set, revert, ...edit } = useSettingsDraft(city, ({ boundarySource }) => ({
    source: boundarySource ?? '',
  }));
  const chosen = choosing.choice?.ok ? choosing.choice.chosen : null;
  const stands = city.boundarySource
    ? text.settings.boundaryStandsOf(wordingOf(city.boundarySource)[language])
    : text.settings.boundaryStands;
  return (
    <SettingsSection
      {...edit}
      store={cityStore}
      id="boundary"
      title={text.settings.boundary}
      why={city.hasBoundary ? stands : text.settings.boundaryMissing}
      code={code}
      isChanged={edit.isChanged || chosen !== null}
      changes={{ boundarySource: draft.source.trim() || null, ...(chosen && { boundary: { ...chosen.boundary } }) }}
      onRevert={() => {
        choosing.clear();
        revert();
      }}
    >
      <BoundaryFields choosing={choosing} onFile={(file) => set({ source: boundarySourceOf(file) || draft.source })} />
      <TextInput
        label={text.entry.source}
        hint={text.entry.sourceHint}
        value={draft.source}
        onChange={(source) => set({ source })}
      />
    </SettingsSection>
  );
}

/** Residents by year. */
export function PopulationSection({ code, city }: SectionProps) {
  const text = useText();
  const { draft, set, revert, ...edit } = useSettingsDraft(city, ({ population }) => populationDraftOf(population));
  const reading = readPopulation(draft);
  return (
    <SettingsSection
      {...edit}
      store={cityStore}
      id="population"
      title={text.settings.population}
      why={text.entry.populationWhy}
      code={code}
      changes={reading.ok ? { population: [...reading.entries] } : null}
      onRevert={revert}
    >
      <PopulationFields rows={draft} onChange={set} />
    </SettingsSection>
  );
}

/** Money available a year. */
export function MoneySection({ code, city }: SectionProps) {
  const text = useText();
  const { draft, set, revert, ...edit } = useSettingsDraft(city, moneyDraftOf);
  return (
    <SettingsSection
      {...edit}
      store={cityStore}
      id="money"
      title={text.settings.money}
      why={text.entry.moneyWhy}
      code={code}
      changes={readMoney(draft)}
      onRevert={revert}
    >
      <MoneyFields draft={draft} onChange={set} />
    </SettingsSection>
  );
}
