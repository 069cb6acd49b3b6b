/** 劣化度: the grades of the condition survey, from sound (概ね良好) to urgent (早急に対応する必要がある). */
export const conditionGrades = ['A', 'B', 'C', 'D'];
//# sourceMappingURL=condition-grade.js.map