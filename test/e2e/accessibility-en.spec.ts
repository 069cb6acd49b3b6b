import { describeEveryPage } from './accessibility.js';

describeEveryPage('en');
