package studio.longplay.app.voices;

import java.util.Arrays;
import java.util.List;

/// What the voices are for: the speakers of the open project.
public interface VoiceUse {
    /// One who speaks.
    ///
    /// @param voiceId of the voice they have; empty if none
    /// @param words the speaker's own, for hearing a voice by
    record Part(String key, String name, String voiceId, String words) {
        /// The voice without its characters: `marcus` for `marcus+radio`.
        String personId() {
            return voiceId.split("\\+", 2)[0];
        }

        /// What is done to it.
        List<String> characters() {
            return Arrays.stream(voiceId.split("\\+")).skip(1).toList();
        }
    }

    /// In order of first appearance; empty where no project is open.
    List<Part> parts();

    /// Gives a speaker a voice.
    void cast(String speakerKey, String voiceId);

    /// A voice will be heard: what plays besides is to stop.
    void hush();

    /// Has something done whenever the parts changed.
    ///
    /// @return takes the wish back
    Runnable follow(Runnable changed);
}
