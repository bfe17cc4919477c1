/// From words to the symbols that speech models read: by dictionaries and rules for English, by
/// espeak-ng, where the user installed it, for other languages. It may use what its room may: time,
/// fault, script, timeline, project, jobs, media, inference and store. Begin reading at [Phonemes].
@NullMarked
package studio.longplay.engine.voice.neural.phones;

import org.jspecify.annotations.NullMarked;
