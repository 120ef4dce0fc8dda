/** Relay's own types, in words. */
export const relayOptions = {
  nodeQueryOptions: false,
  nodesQueryOptions: false,
  nodesOnConnection: { description: 'The things of this page, in their order.' },
  cursorType: 'String',
  edgeCursorType: 'String',
  pageInfoCursorType: 'String',
  pageInfoTypeOptions: { description: 'Where a page stands among the others. Relay’s own.' },
  hasNextPageFieldOptions: { description: 'Whether there is more after this page.' },
  hasPreviousPageFieldOptions: { description: 'Whether there is more before this page.' },
  startCursorFieldOptions: {
    description: 'The cursor of the first thing of this page; give it as `before` for the page before.',
  },
  endCursorFieldOptions: {
    description: 'The cursor of the last thing of this page; give it as `after` for the next page.',
  },
  pageInfoFieldOptions: { description: 'Where this page stands among the others.' },
  edgesFieldOptions: {
    description: 'The things of this page with their cursors.',
    nullable: { list: false, items: false },
  },
  cursorFieldOptions: { description: 'A mark of this place in the list.' },
  nodeFieldOptions: { description: 'The thing itself.', nullable: false },
  firstArgOptions: { description: 'How many, from the start or from `after`: 20 by default, 100 at most.' },
  lastArgOptions: { description: 'How many, from the end or from `before`: 100 at most.' },
  afterArgOptions: { description: 'Only what comes after this cursor.' },
  beforeArgOptions: { description: 'Only what comes before this cursor.' },
  defaultConnectionTypeOptions: { description: 'A page of a list, in Relay’s form.' },
  defaultEdgeTypeOptions: { description: 'One thing of a page, with its cursor.' },
} as const
