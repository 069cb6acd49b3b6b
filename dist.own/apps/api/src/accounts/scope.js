import { createParamDecorator } from '@nestjs/common';
const scopes = new WeakMap();
/** Remembers the scope that the permission guard has worked out for a request. */
export function setScope(request, scope) {
    scopes.set(request, scope);
}
/** Who is signed in; throws where a route without that permission asks, which is a programming error. */
export function identityIn({ identity }) {
    if (!identity)
        throw new Error('nobody is signed in: the route lacks a permission that demands it');
    return identity;
}
/** Hands a route its scope; throws when the guard did not run, which is a programming error. */
export const InScope = createParamDecorator((_, context) => {
    const scope = scopes.get(context.switchToHttp().getRequest());
    if (!scope)
        throw new Error('no scope: the permission guard did not run');
    return scope;
});
//# sourceMappingURL=scope.js.map