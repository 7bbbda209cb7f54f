export { currencies } from './currencies.js';
