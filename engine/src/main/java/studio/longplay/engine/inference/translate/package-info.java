/// Translates text with models the user brings, sentence by sentence, and keeps to a glossary. It
/// may use what its room may: fault, jobs and hardware. Begin reading at [Translator].
@NullMarked
package studio.longplay.engine.inference.translate;

import org.jspecify.annotations.NullMarked;
