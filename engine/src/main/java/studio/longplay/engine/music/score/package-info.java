/// The written music: keys, moods, instruments, notes and sections, as values. It may use nothing
/// but the JDK. Begin reading at [Score], then [Note].
@NullMarked
package studio.longplay.engine.music.score;

import org.jspecify.annotations.NullMarked;
