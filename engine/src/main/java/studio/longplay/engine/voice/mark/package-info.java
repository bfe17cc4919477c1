/// The inaudible mark that says "this voice is synthetic": written into speech and found again in a
/// film, a podcast or a recording of it. It may use what the voice room may. Begin reading at
/// [VoiceMark], then [MarkDetector].
@NullMarked
package studio.longplay.engine.voice.mark;

import org.jspecify.annotations.NullMarked;
