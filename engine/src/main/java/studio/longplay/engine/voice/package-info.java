/// Who speaks how: the voices, the cast, and takes of lines with the times of their words and
/// phones. It may use time, fault, script, timeline, project, jobs, media, inference and store.
/// Begin reading at [Speech], then [Casting].
@NullMarked
package studio.longplay.engine.voice;

import org.jspecify.annotations.NullMarked;
