import { Problem } from '../http/problem.js';
/** What one field of an event asks of another; 400 naming the field where that is missing. */
export function checkEvent(event) {
    const [error] = errorsOf(event);
    if (!error)
        return;
    throw new Problem(400, 'bad-request', `${error.path}: ${error.message}`, {
        detailJa: error.messageJa,
        errors: [error],
    });
}
function errorsOf(event) {
    return [...subjectErrors(event), ...partErrors(event), ...changeErrors(event)];
}
function subjectErrors({ subject, subjectId, subjectName }) {
    if (subject === 'facility' || subjectId || subjectName)
        return [];
    return [
        {
            path: 'subjectName',
            message: 'Choose the building or parcel, or name one that is no longer in the register.',
            messageJa: '棟または土地を選ぶか、台帳にないときは名称を入力してください。',
        },
    ];
}
function partErrors({ subject, whole, landAreaM2, buildingAreaM2 }) {
    if (whole !== false)
        return [];
    if (subject === 'facility') {
        return [
            {
                path: 'subject',
                message: 'A part is of a building or a parcel: choose which.',
                messageJa: '一部の異動は、棟または土地を選んでください。',
            },
        ];
    }
    const path = subject === 'land' ? 'landAreaM2' : 'buildingAreaM2';
    if (subject === 'land' ? landAreaM2 : buildingAreaM2)
        return [];
    return [{ path, message: 'How large is the part?', messageJa: '一部の異動は、面積を入力してください。' }];
}
function changeErrors({ kind, classAfter, categoryAfter, ownerAfter }) {
    if (kind === 'change-of-use' && !classAfter && !categoryAfter) {
        return [
            {
                path: 'classAfter',
                message: 'Say the class or the category after the change.',
                messageJa: '変更後の財産区分または分類を選んでください。',
            },
        ];
    }
    if (kind === 'transfer' && !ownerAfter && !classAfter && !categoryAfter) {
        return [
            {
                path: 'ownerAfter',
                message: 'Say the owner, class or category after the transfer.',
                messageJa: '異動後の所有者、財産区分または分類を選んでください。',
            },
        ];
    }
    return [];
}
//# sourceMappingURL=check-event.js.map