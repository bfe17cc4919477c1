/// Writes down what is said in a recording, when each word is said, who speaks when and in what
/// mood, with models the user brings. It may use what its room may: fault, jobs and hardware. Begin
/// reading at [Whisper], then [SpeakerTurns].
@NullMarked
package studio.longplay.engine.inference.listen;

import org.jspecify.annotations.NullMarked;
