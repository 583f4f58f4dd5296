// Stands for the schema checker's formats (dates, addresses and the like, 6 KB): no schema of ours names one, and a
// test holds that none does.
export const format = {}
