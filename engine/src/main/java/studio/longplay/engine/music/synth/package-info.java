/// The instruments and the room they sound in, played block by block. It may use `music.score` and
/// `music.soundfont` only. Begin reading at [StemPlayer], then [Timbres] and [Reverb].
@NullMarked
package studio.longplay.engine.music.synth;

import org.jspecify.annotations.NullMarked;
