/** What the person at the console should read after the first run, and where it is a demonstration after each. */
export type Greeting = readonly string[];
