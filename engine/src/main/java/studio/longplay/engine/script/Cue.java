package studio.longplay.engine.script;

import studio.longplay.engine.time.MediaTime;

import java.util.List;

/// "Now this happens": a Fountain note `[[kind: ...]]` that we understand, or say we do not.
public sealed interface Cue extends ScriptPart {
    /// `[[music: tense, 92 bpm, D minor]]`; holds to the next music cue or the end of its scene.
    ///
    /// @param moods the words that are neither tempo nor key, in order
    /// @param bpm beats per minute, 0 if the script does not say
    /// @param key for example `D minor`, empty if the script does not say
    /// @param stops whether the music ends here (`[[music: stop]]`)
    /// @param manner how the piece is played and not which piece it is: `take 2`, `no drums`, `6/8`,
    ///   `hit "dagger"`, a genre; small letters, in order
    record MusicCue(
            ElementId id,
            int sourceLine,
            List<String> moods,
            double bpm,
            String key,
            boolean stops,
            List<String> manner)
            implements Cue {
        public MusicCue {
            manner = List.copyOf(manner);
        }

        /// Played as the moods alone decide.
        public MusicCue(
                ElementId id,
                int sourceLine,
                List<String> moods,
                double bpm,
                String key,
                boolean stops) {
            this(id, sourceLine, moods, bpm, key, stops, List.of());
        }

        /// The same piece played in another manner.
        public MusicCue withManner(List<String> words) {
            return new MusicCue(id, sourceLine, moods, bpm, key, stops, words);
        }
    }

    /// `[[sfx: thunder, far]]`.
    ///
    /// @param sound the first word or words: what sounds
    /// @param modifiers the rest, in order: `far`, `near`, `loop`, `left`, `loud`, `quiet`, a
    ///   number of dB
    /// @param length how long it sounds, zero for its natural length; a looping one goes on to the
    ///   end of its scene or to `[[sfx: SOUND, stop]]`
    record SoundCue(
            ElementId id, int sourceLine, String sound, List<String> modifiers, MediaTime length)
            implements Cue {}

    /// `[[picture: heath at dusk | slow push in]]`.
    ///
    /// @param subject a file beside the script (it ends in a picture's or film's suffix) or words
    /// @param move the camera move in words, empty if the script does not say
    record PictureCue(ElementId id, int sourceLine, String subject, String move) implements Cue {}

    /// `[[voice: rate 0.9, whisper]]`: how the next line, or the line it stands in, is spoken.
    ///
    /// @param rate 1 is the voice's own pace; 0.5 to 2
    /// @param pitch semitones up from the voice's own pitch; -12 to 12
    /// @param characters `whisper`, `telephone`, `hall`, `radio`, ... as written
    /// @param voice the name of another voice for this line, empty for the cast one
    record VoiceCue(
            ElementId id,
            int sourceLine,
            double rate,
            double pitch,
            List<String> characters,
            String voice)
            implements Cue {}

    /// `[[pause: 1.5s]]`: silence of this length.
    record PauseCue(ElementId id, int sourceLine, MediaTime length) implements Cue {}

    /// `[[chapter: The heath]]`: a chapter begins with this scene.
    record ChapterCue(ElementId id, int sourceLine, String title) implements Cue {}

    /// A note that looks like a cue and is none we know.
    ///
    /// @param kind the word before the colon
    /// @param suggestion the kind that was probably meant, empty if none is near
    record UnknownCue(ElementId id, int sourceLine, String kind, String text, String suggestion)
            implements Cue {}
}
