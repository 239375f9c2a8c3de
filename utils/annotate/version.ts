/** Goes up with every change of rules or data that can change an annotation; stands on every record. */
export const ANNOTATOR_VERSION = '0.1.0'
