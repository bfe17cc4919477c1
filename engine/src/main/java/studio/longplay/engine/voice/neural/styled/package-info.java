/// What Kokoro and KittenTTS share: a model that is given symbols, a style and a pace, the tables
/// of its symbols, and the styles of its voices in whatever file they lie. It may use what its room
/// may: time, fault, script, timeline, project, jobs, media, inference and store. Begin reading at
/// [StyledModel].
@NullMarked
package studio.longplay.engine.voice.neural.styled;

import org.jspecify.annotations.NullMarked;
