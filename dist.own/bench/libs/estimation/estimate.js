/** So many known values of the city count as a basis of their own. */
export const smallestSample = 5;
//# sourceMappingURL=estimate.js.map