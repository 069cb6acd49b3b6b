import type { TemplateContent } from '#libs/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 点検様式 that a city made, edited or used. */
@Entity('inspection_template')
export class InspectionTemplate {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** The one in use. */
  @Column('integer')
  edition!: number;

  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}

/** What an edition of a template asks; it never changes. */
@Entity('inspection_template_edition')
export class InspectionTemplateEdition {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid', { name: 'template_id' })
  templateId!: string;

  @PrimaryColumn('integer')
  edition!: number;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: TemplateContent['kind'];

  @Column('text')
  role!: TemplateContent['role'];

  @Column('jsonb', { name: 'major_categories' })
  majorCategories!: TemplateContent['majorCategories'];

  @Column('jsonb')
  items!: TemplateContent['items'];

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
