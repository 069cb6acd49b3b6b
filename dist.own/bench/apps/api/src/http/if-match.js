import { createParamDecorator } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { Problem } from './problem.js';
const inDocument = ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'the version you edited, as its ETag tells it; `W/"3"` and `3` are taken too',
    example: '"3"',
});
/** The version named by the header `If-Match: "3"`, which the OpenAPI document demands; 428 when missing, 400 when it is no version. */
export const IfMatch = createParamDecorator(versionOf, [
    (controller, method) => method && inDocument(controller, method, Object.getOwnPropertyDescriptor(controller, method)),
]);
function versionOf(_, context) {
    const header = context.switchToHttp().getRequest().get('If-Match');
    if (!header) {
        throw new Problem(428, 'precondition-required', 'Send the version you edited as If-Match: "3".');
    }
    const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1];
    if (version === undefined)
        throw new Problem(400, 'bad-request', `If-Match must be a version such as "3", not ${header}.`, {
            detailJa: `版の番号(If-Match)「${header}」を読み取れません。"3"のように、編集した版の番号を送ってください。`,
        });
    return Number(version);
}
/** 412 with both values: what stands in the register now, and what was sent. */
export function assertCurrent(current, expectedVersion, yours) {
    if (current.version === expectedVersion)
        return;
    throw new Problem(412, 'stale', 'Somebody changed this since you opened it. Compare both values and decide.', {
        detailJa: '開いている間に、ほかの人が変更しました。両方の値を見くらべて決めてください。',
        current,
        yours,
        currentVersion: current.version,
        yourVersion: expectedVersion,
    });
}
//# sourceMappingURL=if-match.js.map