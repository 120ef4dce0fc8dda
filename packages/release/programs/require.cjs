// What an application that is still CommonJS does.
const { createClient } = require('@isnad/sdk')

void createClient({ url: process.argv[2] })
  .datasets()
  .then((datasets) => console.log(JSON.stringify(datasets.map(({ id }) => id))))
