/// What is done to speech that is already sound: other pitch and pace, telephone, hall, levels. It
/// may use what the voice room may. Begin reading at [SoundCharacter].
@NullMarked
package studio.longplay.engine.voice.transform;

import org.jspecify.annotations.NullMarked;
