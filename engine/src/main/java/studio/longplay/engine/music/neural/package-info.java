/// Music by models the user brings, of what words say. It may use what its room may: time, fault,
/// script, timeline, project, jobs, media, inference and store. Begin reading at [MusicGen].
@NullMarked
package studio.longplay.engine.music.neural;

import org.jspecify.annotations.NullMarked;
