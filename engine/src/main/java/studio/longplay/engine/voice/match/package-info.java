/// Voice match: from recordings of somebody to the shape of a built-in voice that is acoustically
/// near to them. It may use what the voice room may. Begin reading at [VoiceMatch].
@NullMarked
package studio.longplay.engine.voice.match;

import org.jspecify.annotations.NullMarked;
