/// Reads instruments that users bring as SoundFont 2 files. It may use fault only. Begin reading at
/// [SoundfontFile], then [Region].
@NullMarked
package studio.longplay.engine.music.soundfont;

import org.jspecify.annotations.NullMarked;
