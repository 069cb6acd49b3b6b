export { removeCity as default } from './prepare-city.mjs';
