import type { FileLanguage } from '../http/file-language.js';
import { receiptNumberOf } from '../inspections/inspection-receipts.js';
import type { FindingRow, InspectionRow } from './read-field-records.js';
import type { Table, TableColumn } from './table.js';
import { consequenceWords, kindWords, partWords, resultWords, severityWords, stepWords } from './table-words.js';

/** Inspections, a line each. */
export function inspectionTable(inspections: readonly InspectionRow[], language: FileLanguage): Table {
  return {
    ...heads[language].inspections,
    rows: inspections.map((one) => [
      receiptNumberOf(one),
      one.on,
      one.facilityName,
      kindWords[language][one.kind],
      one.templateName,
      one.templateEdition,
      one.inspectedByName,
      one.worstGrade,
      one.answers.length,
      one.findings,
      one.photos,
      one.revision,
      one.receivedAt,
    ]),
  };
}

/** What was answered, a line each. */
export function answerTable(inspections: readonly InspectionRow[], language: FileLanguage): Table {
  return {
    ...heads[language].answers,
    rows: inspections.flatMap((one) =>
      one.answers.map((answer) => [
        receiptNumberOf(one),
        one.on,
        one.facilityName,
        answer.buildingName,
        kindWords[language][one.kind],
        answer.group,
        answer.label ?? answer.itemKey,
        answer.grade,
        answer.result && resultWords[language][answer.result],
        answer.number,
        answer.unit,
        answer.text,
        one.inspectedByName,
      ]),
    ),
  };
}

/** Findings, a line each. */
export function findingTable(findings: readonly FindingRow[], language: FileLanguage): Table {
  return {
    ...heads[language].findings,
    rows: findings.map((one) => [
      one.id,
      one.on,
      one.facilityName,
      one.buildingName,
      partWords[language][one.component] ?? one.component,
      severityWords[language][one.severity] ?? one.severity,
      consequenceWords[language][one.consequence] ?? one.consequence,
      one.weight.urgency,
      one.weight.consequence,
      one.weight.priority,
      one.description,
      stepWords[language][one.status],
      one.dueOn,
      one.contractor,
      one.costYen,
      one.reportedByName,
    ]),
  };
}

/** What was done about findings, a line each step. */
export function stepTable(findings: readonly FindingRow[], language: FileLanguage): Table {
  return {
    ...heads[language].steps,
    rows: findings.flatMap((one) =>
      one.steps.map((step) => [
        one.id,
        one.facilityName,
        one.description,
        step.number,
        stepWords[language][step.step],
        new Date(step.at),
        step.byName,
        step.note,
        step.costYen,
      ]),
    ),
  };
}

type Head = Pick<Table, 'name' | 'columns'>;

const columns = (...of: (readonly [title: string, width: number, format?: string])[]): readonly TableColumn[] =>
  of.map(([title, width, format]) => ({ title, width, ...(format !== undefined && { format }) }));

const yen = '#,##0';

const heads: Readonly<Record<FileLanguage, Record<'inspections' | 'answers' | 'findings' | 'steps', Head>>> = {
  ja: {
    inspections: {
      name: '点検',
      columns: columns(
        ['受付番号', 14],
        ['点検日', 12],
        ['施設', 26],
        ['種別', 14],
        ['様式', 24],
        ['版', 6],
        ['点検者', 14],
        ['最も低い評価', 10],
        ['回答数', 8],
        ['不具合', 8],
        ['写真', 8],
        ['改訂', 6],
        ['受付日時', 20],
      ),
    },
    answers: {
      name: '回答',
      columns: columns(
        ['受付番号', 14],
        ['点検日', 12],
        ['施設', 26],
        ['棟', 18],
        ['種別', 14],
        ['区分', 12],
        ['項目', 26],
        ['評価', 6],
        ['結果', 10],
        ['数値', 10, 'General'],
        ['単位', 8],
        ['記述', 40],
        ['点検者', 14],
      ),
    },
    findings: {
      name: '不具合',
      columns: columns(
        ['番号', 38],
        ['報告日', 12],
        ['施設', 26],
        ['棟', 18],
        ['部位', 14],
        ['程度', 10],
        ['影響', 16],
        ['緊急度', 8],
        ['影響度', 8],
        ['優先度', 8],
        ['内容', 40],
        ['状態', 12],
        ['期限', 12],
        ['発注先', 20],
        ['費用(円)', 14, yen],
        ['報告者', 14],
      ),
    },
    steps: {
      name: '経過',
      columns: columns(
        ['番号', 38],
        ['施設', 26],
        ['内容', 40],
        ['順', 6],
        ['段階', 14],
        ['日時', 20],
        ['担当', 14],
        ['記事', 40],
        ['費用(円)', 14, yen],
      ),
    },
  },
  en: {
    inspections: {
      name: 'Inspections',
      columns: columns(
        ['Receipt', 14],
        ['Inspected on', 12],
        ['Facility', 26],
        ['Kind', 14],
        ['Template', 24],
        ['Edition', 8],
        ['Inspector', 14],
        ['Worst grade', 10],
        ['Answers', 8],
        ['Findings', 8],
        ['Photos', 8],
        ['Revision', 8],
        ['Received at', 20],
      ),
    },
    answers: {
      name: 'Answers',
      columns: columns(
        ['Receipt', 14],
        ['Inspected on', 12],
        ['Facility', 26],
        ['Building', 18],
        ['Kind', 14],
        ['Group', 12],
        ['Item', 26],
        ['Grade', 6],
        ['Result', 10],
        ['Number', 10, 'General'],
        ['Unit', 8],
        ['Text', 40],
        ['Inspector', 14],
      ),
    },
    findings: {
      name: 'Findings',
      columns: columns(
        ['Number', 38],
        ['Reported on', 12],
        ['Facility', 26],
        ['Building', 18],
        ['Part', 14],
        ['Severity', 10],
        ['Consequence', 16],
        ['Urgency', 8],
        ['Weight of the consequence', 8],
        ['Priority', 8],
        ['Description', 40],
        ['Status', 16],
        ['Due on', 12],
        ['Contractor', 20],
        ['Cost (yen)', 14, yen],
        ['Reported by', 14],
      ),
    },
    steps: {
      name: 'Steps',
      columns: columns(
        ['Number', 38],
        ['Facility', 26],
        ['Description', 40],
        ['Order', 6],
        ['Step', 16],
        ['At', 20],
        ['By', 14],
        ['Note', 40],
        ['Cost (yen)', 14, yen],
      ),
    },
  },
};
