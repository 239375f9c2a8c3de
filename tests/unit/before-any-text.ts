/**
 * Loads the whole annotator before a test reads any text: its lists of words are to be there before the first word is looked up
 * (`word-signs.ts`), and the tests of a worker share its modules, of which many ask for a part only.
 */
import '../../utils/annotate/annotate.ts'
