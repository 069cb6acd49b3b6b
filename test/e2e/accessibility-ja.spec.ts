import { describeEveryPage } from './accessibility.js';

describeEveryPage('ja');
