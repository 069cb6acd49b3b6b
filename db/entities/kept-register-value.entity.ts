import { Entity, PrimaryColumn } from 'typeorm';

/** A row of an exported register that both sides had changed, where somebody kept what the register says. */
@Entity('kept_register_value')
export class KeptRegisterValue {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  /** Of the facility, building, function or lot. */
  @PrimaryColumn('uuid', { name: 'row_id' })
  rowId!: string;

  /** Of both values of each field; where either is another, it is asked again. */
  @PrimaryColumn('text')
  digest!: string;
}
