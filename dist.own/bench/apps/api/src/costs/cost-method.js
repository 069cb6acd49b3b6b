export const costMethodNames = ['mic', 'long-life-kakogawa', 'long-life-mext', 'custom'];
//# sourceMappingURL=cost-method.js.map