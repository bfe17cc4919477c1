/// Music made from a mood, a tempo, a key, a length and a seed: composed first, then played by our
/// own instruments. It may use the document rooms, jobs, media, inference and store, and no other
/// maker. Begin reading at [MusicRequest], then [Composer] and [Orchestra].
@NullMarked
package studio.longplay.engine.music;

import org.jspecify.annotations.NullMarked;
