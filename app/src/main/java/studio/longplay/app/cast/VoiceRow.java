package studio.longplay.app.cast;

import studio.longplay.engine.voice.Voice;

import java.util.List;

/// A voice in the list to choose from.
///
/// @param current whether the speaker has it now
/// @param users names of others who have it
/// @param met those of them whom the speaker meets in a scene
record VoiceRow(Voice voice, boolean current, List<String> users, List<String> met) {
    VoiceRow {
        users = List.copyOf(users);
        met = List.copyOf(met);
    }
}
