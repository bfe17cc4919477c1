/// Cuts text into the pieces that language models of speech and of text were trained with. It may
/// use what its room may: fault, jobs and hardware. Begin reading at [Tokens].
@NullMarked
package studio.longplay.engine.inference.tokens;

import org.jspecify.annotations.NullMarked;
