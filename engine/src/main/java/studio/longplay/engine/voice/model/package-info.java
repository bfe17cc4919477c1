/// What all voices share that are spoken by models the user brought: answers taken out of models,
/// times found in finished speech, pitch and pace bent, chance that is the same everywhere. It may
/// use what its room may: time, fault, script, timeline, project, jobs, media, inference and store.
/// Begin reading at [WordTimes].
@NullMarked
package studio.longplay.engine.voice.model;

import org.jspecify.annotations.NullMarked;
