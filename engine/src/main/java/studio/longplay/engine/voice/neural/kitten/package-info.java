/// KittenTTS: small models that read English in eight voices of their own. It may use what its room
/// may: time, fault, script, timeline, project, jobs, media, inference and store. Begin reading at
/// [Kitten].
@NullMarked
package studio.longplay.engine.voice.neural.kitten;

import org.jspecify.annotations.NullMarked;
