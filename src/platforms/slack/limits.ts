// How much Slack takes: lengths in characters, counts of blocks and elements.

/** As documented per block and element; `message` is what all blocks together may hold, found by trying. */
export const limits = {
  blocks: 50,
  viewBlocks: 100,
  message: 13_200,
  section: 3000,
  header: 150,
  fields: 10,
  field: 2000,
  contextElements: 10,
  actionElements: 25,
  button: 75,
  value: 2000,
  address: 3000,
  altText: 2000,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  modalTitle: 24,
  modalButton: 24,
  label: 2000,
  hint: 2000,
  inputText: 3000,
  options: 100,
  option: 75,
  optionValue: 150,
  viewMetadata: 3000,
  /** A message's text beside its blocks; more is refused when it replaces another. */
  text: 4000,
  prompts: 4,
} as const

/** Kept free in a message, because nobody has written down what exactly is counted. */
export const messageMargin = 1200
