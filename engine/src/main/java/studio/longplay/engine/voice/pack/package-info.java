/// A voice as one file that can be given away, and the folder of voices that were brought in. It
/// may use what the voice room may. Begin reading at [PackWriter], then [VoiceShelf].
@NullMarked
package studio.longplay.engine.voice.pack;

import org.jspecify.annotations.NullMarked;
