/// Making a voice from recordings of a person, from what they allow to a voice on the shelf. It may
/// use what the voice room may. Begin reading at [VoiceCloning].
@NullMarked
package studio.longplay.engine.voice.clone;

import org.jspecify.annotations.NullMarked;
