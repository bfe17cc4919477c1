package studio.longplay.app.cast;

import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.Voice;

import java.util.List;
import java.util.Optional;

/// A speaker as the cast list shows them.
///
/// @param colour of the speaker in the picture, the script and on the timeline, as `#4f8ff0`
/// @param order of first appearance, from 0
/// @param voice empty while the script cannot be cast
/// @param alias name of the speaker they are by another name
/// @param reason why this voice, in a few words
/// @param chosen whether the author chose it
/// @param length of all lines
/// @param share of all that is spoken, 0 to 1
/// @param spoken lines with a take
/// @param failed lines that could not be spoken
/// @param sharing names of those who meet the speaker in a scene and have the same voice
record CastRow(
        Speaker speaker,
        String colour,
        int order,
        Optional<Voice> voice,
        Optional<String> alias,
        String reason,
        boolean chosen,
        int lines,
        int words,
        MediaTime length,
        double share,
        int spoken,
        int failed,
        List<String> sharing) {
    CastRow {
        sharing = List.copyOf(sharing);
    }

    String key() {
        return speaker.key();
    }
}
