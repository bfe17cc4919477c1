/// How many people speak in a recording, and how much each. It may use what the voice room may.
/// Begin reading at [RecordingSpeakers].
@NullMarked
package studio.longplay.engine.voice.speakers;

import org.jspecify.annotations.NullMarked;
