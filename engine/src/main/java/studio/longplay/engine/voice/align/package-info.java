/// Where the words and phones of a text are in a recording of it, found without a recogniser by
/// comparing it with the text as a built-in voice speaks it. It may use what the voice room may.
/// Begin reading at [Aligner].
@NullMarked
package studio.longplay.engine.voice.align;

import org.jspecify.annotations.NullMarked;
